import { useCallback } from "react";
import { useChatClient } from "../store/use-chat-client";

/** What tells whether this person types, or is about to press something: what can wait waits until they pause. */
export function useIsActing(): () => boolean {
  const { keys, aim } = useChatClient();
  return useCallback(() => keys.isTyping || aim.isAiming, [keys, aim]);
}
