import { Prisma } from "../database/generated/client";

/** Columns of `messages` under the names that `toMessage` reads, for typed raw SQL. */
export const MESSAGE_COLUMNS = Prisma.sql`
  id, channel_id AS "channelId", seq, change_seq AS "changeSeq", author_id AS "authorId", client_id AS "clientId", body,
  created_at AS "createdAt", edited_at AS "editedAt", deleted_at AS "deletedAt"`;
