import { runtime } from "../runtime";
import { broadcast } from "./broadcast";
import { userRoom, viewingRoom } from "./rooms";

/** A message ends its author's typing; receivers end it with the message, so nothing is told. [RT5] */
export function endTyping(channelId: number, userId: number): void {
  runtime().typing?.end(channelId, userId);
}

/** Tells those who look at a channel that someone types or stopped, but none of that person's devices. [RT5] */
export function tellTyping(channelId: number, userId: number, isTyping: boolean): void {
  const told = { type: "user_typing" as const, data: { isTyping }, channelId, userId };
  broadcast([viewingRoom(channelId)], told, { except: [userRoom(userId)], isDroppable: true });
}
