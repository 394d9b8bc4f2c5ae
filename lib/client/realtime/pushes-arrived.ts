import { createAction } from "@reduxjs/toolkit";
import type { Message } from "@/lib/protocol/messages";

/**
 * Messages, edits and tombstones came over the socket, in this order: what every slice that counts or shows messages hears. One
 * dispatch for all of them, since each costs the page a drawing.
 */
export const pushesArrived = createAction<{ messages: readonly Message[]; viewerId: number }>("realtime/pushesArrived");

/** Messages by channel, in the order they came. */
export function byChannel(messages: readonly Message[]): Map<number, Message[]> {
  const channels = new Map<number, Message[]>();
  for (const message of messages) {
    const ofChannel = channels.get(message.channelId);
    if (ofChannel) ofChannel.push(message);
    else channels.set(message.channelId, [message]);
  }
  return channels;
}
