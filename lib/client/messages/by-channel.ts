import type { Message } from "@/lib/protocol/messages";

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
