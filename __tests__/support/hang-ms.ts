/**
 * How long whoever waits is patient before it names a hang: a machine that does other things may give a process nothing for seconds.
 *
 * Less than Jest's own patience, which could not say what was waited for.
 */
export const HANG_MS = 30_000;
