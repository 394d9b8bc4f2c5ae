"use client";

import { useTyping } from "@/lib/client/realtime/use-typing";
import { TypingIndicator } from "./typing-indicator";

interface ChannelTypingProps {
  channelId: number;
}

/** Who is typing in the open channel. */
export function ChannelTyping({ channelId }: ChannelTypingProps) {
  const { typingUsers, others } = useTyping(channelId);
  return <TypingIndicator people={typingUsers} others={others} />;
}
