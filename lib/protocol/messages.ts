import * as z from "zod/mini";
import { limitParam, seqParam, textField } from "./fields";
import { CHANGES_PAGE_MAX, CLIENT_ID_MAX_CHARS, MESSAGE_MAX_CHARS, MESSAGES_PAGE_MAX } from "./limits";

/** A message as the HTTP answer and the push carry it, so that either may come first. */
export interface Message {
  id: number;
  channelId: number;
  /** Dense per channel from 1, in commit order. [MSG3] */
  seq: number;
  /** Number of the latest change of this message; unique per channel. [MSG3] */
  changeSeq: number;
  authorId: number;
  /** Made by the sender; the same one again is the same message. [MSG2] */
  clientId: string;
  /** Markdown; empty once deleted. */
  body: string;
  /** ISO 8601 UTC with milliseconds, as are the two below. */
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
}

/** A stretch of a channel's history, ascending by `seq`; rows and numbers are of one snapshot. [MSG5] */
export interface MessagesPage {
  messages: Message[];
  hasMoreBefore: boolean;
  hasMoreAfter: boolean;
  lastSeq: number;
  lastChangeSeq: number;
}

/** The present state of what changed, ascending by `changeSeq`. [MSG6] */
export interface ChangesPage {
  messages: Message[];
  lastChangeSeq: number;
  hasMore: boolean;
}

export const messageBodyField = textField({ min: 1, max: MESSAGE_MAX_CHARS }, false);
export const clientIdField = z
  .string()
  .check(
    z.minLength(1, { error: "required", abort: true }),
    z.maxLength(CLIENT_ID_MAX_CHARS, { error: "too_long", abort: true }),
    z.regex(/^[A-Za-z0-9_-]+$/, { error: "malformed" }),
  );

/** `POST /api/channels/:id/messages` [MSG1] */
export const sendMessageInput = z.strictObject({ clientId: clientIdField, body: messageBodyField });
export type SendMessageInput = z.infer<typeof sendMessageInput>;

/** `PATCH /api/channels/:id/messages/:messageId` [MSG4] */
export const editMessageInput = z.strictObject({ body: messageBodyField });
export type EditMessageInput = z.infer<typeof editMessageInput>;

/** `GET /api/channels/:id/messages`, at most one of the three positions. [MSG5] */
export const listMessagesQuery = z
  .strictObject({
    before: z.optional(seqParam),
    after: z.optional(seqParam),
    around: z.optional(seqParam),
    limit: z.optional(limitParam(MESSAGES_PAGE_MAX)),
  })
  .check(
    z.refine((query) => [query.before, query.after, query.around].filter((at) => at !== undefined).length <= 1, {
      error: "malformed",
      path: ["before"],
    }),
  );
export type ListMessagesQuery = z.infer<typeof listMessagesQuery>;

/** `GET /api/channels/:id/changes` [MSG6] */
export const listChangesQuery = z.strictObject({
  after: seqParam,
  limit: z.optional(limitParam(CHANGES_PAGE_MAX)),
});
export type ListChangesQuery = z.infer<typeof listChangesQuery>;
