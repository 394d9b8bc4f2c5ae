import type { Message, SendMessageInput } from "@/lib/protocol/messages";
import { request } from "../api/request";

/** Sends a message; the same `clientId` again is the same message. [MSG1], [MSG2] */
export async function postMessage(channelId: number, input: SendMessageInput): Promise<Message> {
  const { message } = await request<{ message: Message }>("POST", `/api/channels/${channelId}/messages`, input);
  return message;
}
