import { useSyncExternalStore } from "react";

const FINE_POINTER = "(pointer: fine)";

/** Made once: the browser works out each new one of them. */
let finePointer: MediaQueryList | undefined;
const hasFinePointerNow = () => (finePointer ??= window.matchMedia(FINE_POINTER)).matches;
/** Whoever connects a mouse has not asked for the focus. */
const listenForNothing = () => () => undefined;

/**
 * When the composer takes the focus: a channel was opened, or an edit ended.
 *
 * Not on a touch screen, where the focus brings up a keyboard nobody asked for.
 */
export function useComposerFocus(channelId: number, isEditing: boolean): string | null {
  const hasFinePointer = useSyncExternalStore(listenForNothing, hasFinePointerNow, () => false);
  return hasFinePointer && !isEditing ? `channel-${channelId}` : null;
}
