import { useCallback } from "react";
import { useChatClient } from "../store/use-chat-client";

/** What tells whether this person is pressing keys at the moment: what can wait waits until they pause. */
export function useIsTyping(): () => boolean {
  const { keys } = useChatClient();
  return useCallback(() => keys.isTyping, [keys]);
}
