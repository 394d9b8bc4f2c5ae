import { useSyncExternalStore } from "react";

const FINE_POINTER = "(pointer: fine)";

/**
 * When the composer takes the focus: a channel was opened, or an edit ended.
 *
 * Not on a touch screen, where the focus brings up a keyboard nobody asked for.
 */
export function useComposerFocus(channelId: number, isEditing: boolean): string | null {
  const hasFinePointer = useSyncExternalStore(
    () => () => undefined,
    () => window.matchMedia(FINE_POINTER).matches,
    () => false,
  );
  return hasFinePointer && !isEditing ? `channel-${channelId}` : null;
}
