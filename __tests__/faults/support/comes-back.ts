import type { ChatClient } from "@/lib/client/store/chat-client";
import { until } from "@/__tests__/support/until";
import { RECONNECT_MAX_DELAY_MS } from "@/lib/protocol/timings";

/**
 * Waits until a page is connected again: its pauses double, and it may be in its longest when its server has stopped
 * for the last time.
 */
export function comesBack(page: ChatClient): Promise<void> {
  const isConnected = () => page.service.getConnectionState().status === "connected";
  return until(page, isConnected, 2 * RECONNECT_MAX_DELAY_MS);
}
