import { createAction } from "@reduxjs/toolkit";
import type { Message } from "@/lib/protocol/messages";

/**
 * Messages, edits and tombstones came over the socket, in this order: what every slice that counts or shows messages hears. One
 * dispatch for all of them, since each costs the page a drawing.
 */
export const pushesArrived = createAction<{ messages: readonly Message[]; viewerId: number }>("realtime/pushesArrived");
