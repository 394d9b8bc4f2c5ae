import * as z from "zod/mini";
import { idField, seqField, textField } from "./fields";
import { CHANNEL_NAME_MAX_CHARS, CHANNEL_TOPIC_MAX_CHARS } from "./limits";
import type { User } from "./users";

export interface Channel {
  id: number;
  kind: "channel";
  name: string;
  topic: string;
  isPrivate: boolean;
  /** The one channel everyone is in and nobody leaves. */
  isGeneral: boolean;
  /** Read-only. */
  isArchived: boolean;
  /** The id of the person who made it. */
  createdBy: number;
  /** `seq` of the newest message, 0 when there is none. */
  lastSeq: number;
  /** Number of the newest change, 0 when there is none. */
  lastChangeSeq: number;
  memberCount: number;
}

/** What a person's membership of a channel knows. [CH1] */
export interface Membership {
  lastReadSeq: number;
  /** `lastSeq - lastReadSeq` */
  unreadCount: number;
  /** 0 until mentions exist. */
  mentionCount: number;
}

/** A channel as one person sees it; `membership` is null when they are not in it. */
export interface ChannelListing extends Channel {
  membership: Membership | null;
}

/** How far a channel has come and how far I have read it, of one moment. [CH11] */
export interface ChannelNumbers {
  channelId: number;
  lastSeq: number;
  lastChangeSeq: number;
  lastReadSeq: number;
}

export interface Member {
  user: User;
  /** ISO 8601 UTC with milliseconds. */
  joinedAt: string;
}

const nameField = textField({ min: 1, max: CHANNEL_NAME_MAX_CHARS });
const topicField = textField({ min: 0, max: CHANNEL_TOPIC_MAX_CHARS });

/** `POST /api/channels` [CH2] */
export const createChannelInput = z.strictObject({
  name: nameField,
  topic: z.optional(topicField),
  isPrivate: z.optional(z.boolean()),
});
export type CreateChannelInput = z.infer<typeof createChannelInput>;

/** `PATCH /api/channels/:id` [CH3] */
export const updateChannelInput = z.strictObject({
  name: z.optional(nameField),
  topic: z.optional(topicField),
  isArchived: z.optional(z.boolean()),
});
export type UpdateChannelInput = z.infer<typeof updateChannelInput>;

/** `POST /api/channels/:id/members` [CH4] */
export const addMemberInput = z.strictObject({ userId: idField });

/** `PUT /api/channels/:id/read` [MSG8] */
export const markReadInput = z.strictObject({ seq: seqField });
export type MarkReadInput = z.infer<typeof markReadInput>;
