import { Manager } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "@/lib/protocol/realtime";
import { RECONNECT_MAX_DELAY_MS } from "@/lib/protocol/timings";

export type RealtimeManager = Manager<ServerToClientEvents, ClientToServerEvents>;

/**
 * Socket.IO's Manager, which opens nothing by itself and has its pace told before each of its decisions.
 *
 * @param url of the server; this page's own when absent
 */
export function createManager(url: string | undefined): RealtimeManager {
  return new Manager(url, {
    autoConnect: false,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    // The pause it is told by its upper bound alone has its jitter already.
    reconnectionDelay: RECONNECT_MAX_DELAY_MS,
    randomizationFactor: 0,
  });
}
