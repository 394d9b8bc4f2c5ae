import type { Message } from "@/lib/protocol/messages";
import type { PlainApiError } from "../api/api-error";

/** A message of this device that the server has not confirmed. */
export interface PendingMessage {
  clientId: string;
  channelId: number;
  authorId: number;
  body: string;
  /** When it was written here, ISO 8601 UTC. */
  createdAt: string;
  delivery: PendingDelivery;
}

export type PendingDelivery =
  /** It goes out by itself; `code` says what for it waits: `network` for a connection, else for the server. */
  | { state: "waiting"; code: PlainApiError["code"] }
  | { state: "sending" }
  /** Refused for good: only the person can do something about it. */
  | { state: "failed"; error: PlainApiError };

/** A message the server has. */
export type SentMessage = Message & { delivery: { state: "sent" } };

/** A row of the list; `${authorId}:${clientId}` stays the same from the first keystroke to the confirmation. */
export type ListedMessage = SentMessage | PendingMessage;
