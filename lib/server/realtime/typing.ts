import { TYPING_BIG_CHANNEL_ONLINE, TYPING_NAMED_MAX } from "@/lib/protocol/limits";
import { runtime } from "../runtime";
import { broadcast } from "./broadcast";
import { userRoom, viewingRoom } from "./rooms";

/** A message ends its author's typing; receivers end it with the message, so nothing is told. [RT5] */
export function endTyping(channelId: number, userId: number): void {
  runtime().typing?.end(channelId, userId);
}

/** Ids of those whom somebody is told to be typing when they open a channel, in the order they began. [RT3], [RT5] */
export function typingSeenBy(readerId: number, channelId: number): number[] {
  const others =
    runtime()
      .typing?.typingIn(channelId)
      .filter((userId) => userId !== readerId) ?? [];
  return isBig(channelId) ? others.slice(0, TYPING_NAMED_MAX) : others;
}

/** Tells those who look at a channel that someone types or stopped, but none of that person's devices. [RT5] */
export function tellTyping(channelId: number, userId: number, isTyping: boolean): void {
  if (isBig(channelId)) {
    runtime().typingNews?.sign(channelId);
    return;
  }
  const told = { type: "user_typing" as const, data: { isTyping }, channelId, userId };
  broadcast([viewingRoom(channelId)], told, { except: [userRoom(userId)], isDroppable: true });
}

function isBig(channelId: number): boolean {
  return (runtime().presence?.countOnlineIn(channelId) ?? 0) > TYPING_BIG_CHANNEL_ONLINE;
}
