import { createAction } from "@reduxjs/toolkit";
import type { Message } from "@/lib/protocol/messages";

/** A message, an edit or a tombstone came over the socket: what every slice that counts or shows messages hears, in one dispatch. */
export const pushArrived = createAction<{ message: Message; viewerId: number }>("realtime/pushArrived");
