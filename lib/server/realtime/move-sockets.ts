import type { Role } from "@/lib/protocol/users";
import { runtime } from "../runtime";
import { isAdmin } from "../sessions/viewer";
import { broadcast } from "./broadcast";
import { endTyping } from "./typing";
import { adminsRoom, channelRoom, userRoom, viewingRoom } from "./rooms";

/**
 * Lets every connected device of a person hear a channel, and tells the channel if they are online. [CH4], [RT6]
 *
 * Like all here it works on the adapter's rooms and not on sockets, so that one that is just being admitted is moved
 * as well.
 */
export function addToChannelRooms(userId: number, channelId: number): void {
  runtime().bursts?.flush(channelRoom(channelId));
  join(userId, channelRoom(channelId));
  if (runtime().presence?.addToChannel(userId, channelId)) {
    broadcast([channelRoom(channelId)], { type: "user_online", data: {}, channelId, userId });
  }
}

/**
 * Once it has returned, nothing of the channel reaches any device of that person; all that was told before has. [CH4],
 * [MSG7]
 */
export function removeFromChannelRooms(userId: number, channelId: number): void {
  runtime().bursts?.flush(channelRoom(channelId));
  leave(userId, channelRoom(channelId));
  leave(userId, viewingRoom(channelId));
  endTyping(channelId, userId);
  runtime().presence?.removeFromChannel(userId, channelId);
}

/** Lets every connected device of a person hear what admins hear, or no more of it, as their role is now. [ADM4] */
export function followRole(userId: number, role: Role): void {
  if (isAdmin({ role })) join(userId, adminsRoom);
  else leave(userId, adminsRoom);
}

function join(userId: number, room: string): void {
  const adapter = runtime().io?.of("/").adapter;
  for (const socketId of socketIdsOf(userId)) void adapter?.addAll(socketId, new Set([room]));
}

function leave(userId: number, room: string): void {
  const adapter = runtime().io?.of("/").adapter;
  for (const socketId of socketIdsOf(userId)) void adapter?.del(socketId, room);
}

/** A copy: leaving the last room would change the set that is walked. */
function socketIdsOf(userId: number): string[] {
  return [...(runtime().io?.of("/").adapter.rooms.get(userRoom(userId)) ?? [])];
}
