import { useCallback } from "react";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import type { ConnectionState } from "./connection-state";

/** Where the connection stands, and a way to try again at once. [S5], [S6] */
export function useConnection(): { state: ConnectionState; retry: () => void } {
  const { service } = useChatClient();
  const state = useAppSelector(({ websocket }) => websocket.connectionState);
  const retry = useCallback(() => service.retry(), [service]);
  return { state, retry };
}
