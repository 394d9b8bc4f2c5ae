import type { ChatClient } from "@/lib/client/store/chat-client";
import type { Membership } from "@/lib/protocol/channels";
import type { Message } from "@/lib/protocol/messages";

/** What a device shows of one channel. */
export interface ShownChannel {
  messages: readonly Message[];
  membership: Membership | null | undefined;
}

export function shownBy(page: ChatClient, channelIds: number[]): ShownChannel[] {
  const { messages, channels } = page.store.getState();
  return channelIds.map((channelId) => ({
    messages: messages.windows[channelId]?.messages ?? [],
    membership: channels.byId[channelId]?.membership,
  }));
}
