import type { Appended, NewMessage } from "./append-messages";

/** A message on its way into its channel, and whoever waits for what becomes of it. */
export interface PendingMessage extends NewMessage {
  settle(appended: Appended): void;
  fail(error: unknown): void;
}

/** What one channel has in a batch: while it is being written and told, nothing else changes the channel. */
export interface Turn {
  channelId: number;
  /** At least one. */
  pending: PendingMessage[];
  /** Lets the channel's next change begin. */
  end(): void;
}
