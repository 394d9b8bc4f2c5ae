import * as z from "zod/mini";
import type { AdminTable } from "./admin";
import type { Channel, ChannelListing, Membership } from "./channels";
import type { ProtocolError } from "./errors";
import type { EVENTS } from "./events-name";
import { idField } from "./fields";
import type { Message } from "./messages";
import type { User } from "./users";
import type { Workspace } from "./workspace";

/** Data by type of everything the server tells. [RT2], [CH5], [MSG8], [RT9] */
export interface EnvelopeData {
  message: Message;
  message_updated: Message;
  message_deleted: Message;
  /** `others` counts those not told one by one in a big channel. [RT5] */
  user_typing: { isTyping: boolean; others?: number };
  user_online: Record<string, never>;
  user_offline: { lastActiveAt: string };
  channel_created: { channel: Channel };
  channel_updated: { channel: Channel };
  channel_added: { channel: ChannelListing };
  channel_removed: { channelId: number };
  member_joined: { user: User };
  member_left: { userId: number };
  user_updated: { user: User };
  read_updated: Membership;
  session_ended: Record<string, never>;
  workspace_updated: { workspace: Workspace };
  /** To admins alone: what a table of theirs shows is no longer so. [ADM4] */
  admin_table_changed: { table: AdminTable };
}

export type EnvelopeType = keyof EnvelopeData;

/** One thing the server tells; the keys are the founding document's. */
export type Envelope = {
  [Type in EnvelopeType]: {
    type: Type;
    data: EnvelopeData[Type];
    channel_id?: number;
    user_id?: number;
    /** ISO 8601 UTC with milliseconds. */
    timestamp: string;
  };
}[EnvelopeType];

export const joinChannelInput = z.strictObject({ channel_id: idField });
export const leaveChannelInput = z.strictObject({ channel_id: idField });
export const userTypingInput = z.strictObject({
  channel_id: idField,
  data: z.strictObject({ isTyping: z.boolean() }),
});

/** What a client may say, by event. [RT3] */
export const UPWARD_EVENTS = {
  join_channel: joinChannelInput,
  leave_channel: leaveChannelInput,
  user_typing: userTypingInput,
} as const;
export type UpwardEvent = keyof typeof UPWARD_EVENTS;
export type UpwardInput<Event extends UpwardEvent> = z.infer<(typeof UPWARD_EVENTS)[Event]>;

/** Answer to `join_channel`, read after the rooms are joined. [RT3] */
export interface JoinedChannel {
  onlineUserIds: number[];
  typingUserIds: number[];
  lastSeq: number;
  lastChangeSeq: number;
}

/** Answer data by event; nothing to tell is an empty object. */
export interface UpwardAnswer {
  join_channel: JoinedChannel;
  leave_channel: Record<string, never>;
  user_typing: Record<string, never>;
}

/** How the server acknowledges. [RT3] */
export type Ack<Data> = { ok: true; data: Data } | { ok: false; error: ProtocolError };

/** The settings of the founding document, as the page receives them. [CFG1] */
export interface RealtimeSettings {
  reconnectInterval: number;
  maxReconnectAttempts: number;
  typingTimeout: number;
  messageQueueSize: number;
}

/** Socket.IO's types for the server and the browser. */
export interface ServerToClientEvents {
  [EVENTS]: (envelopes: Envelope[]) => void;
}
export type ClientToServerEvents = {
  [Event in UpwardEvent]: (input: UpwardInput<Event>, answer: (ack: Ack<UpwardAnswer[Event]>) => void) => void;
};
