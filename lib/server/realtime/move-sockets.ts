import { runtime } from "../runtime";
import { broadcast } from "./broadcast";
import { endTyping } from "./typing";
import { channelRoom, userRoom, viewingRoom } from "./rooms";

/**
 * Lets every connected device of a person hear a channel, and tells the channel if they are online. [CH4], [RT6]
 *
 * It works on the adapter's rooms and not on sockets, so that one that is just being admitted is moved as well.
 */
export function addToChannelRooms(userId: number, channelId: number): void {
  const { io, presence } = runtime();
  const adapter = io?.of("/").adapter;
  for (const socketId of adapter?.rooms.get(userRoom(userId)) ?? []) {
    void adapter?.addAll(socketId, new Set([channelRoom(channelId)]));
  }
  if (presence?.addToChannel(userId, channelId)) {
    broadcast([channelRoom(channelId)], { type: "user_online", data: {}, channelId, userId });
  }
}

/** Once it has returned, nothing of the channel reaches any device of that person. [CH4], [MSG7] */
export function removeFromChannelRooms(userId: number, channelId: number): void {
  const { io, presence } = runtime();
  const adapter = io?.of("/").adapter;
  // A copy: leaving the last room would change the set that is walked.
  for (const socketId of [...(adapter?.rooms.get(userRoom(userId)) ?? [])]) {
    void adapter?.del(socketId, channelRoom(channelId));
    void adapter?.del(socketId, viewingRoom(channelId));
  }
  endTyping(channelId, userId);
  presence?.removeFromChannel(userId, channelId);
}
