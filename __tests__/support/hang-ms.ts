/**
 * How long a wait may last before it counts as a hang: a busy machine may stop a process for seconds.
 *
 * Less than Jest's own patience, which could not say what was waited for.
 */
export const HANG_MS = 30_000;
