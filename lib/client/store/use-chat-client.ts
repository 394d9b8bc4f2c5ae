import { createContext, useContext } from "react";
import type { ChatClient } from "./chat-client";

export const ChatClientContext = createContext<ChatClient | null>(null);

/** The parts of this page's chat, for the hooks of lib/client. */
export function useChatClient(): ChatClient {
  const client = useContext(ChatClientContext);
  if (!client) throw new Error("this belongs inside <StoreProvider>");
  return client;
}
