import * as z from "zod/mini";
import type { Channel } from "./channels";
import { limitParam, seqParam, textField } from "./fields";
import type { Invite } from "./invites";
import { ADMIN_PAGE_MAX, DISPLAY_NAME_MAX_CHARS } from "./limits";
import type { User } from "./users";

/** A person as an admin's table lists them. [ADM1] */
export interface ListedUser extends User {
  /** When they joined the workspace, ISO 8601 UTC with milliseconds. */
  createdAt: string;
  isOnline: boolean;
}

/** A channel as an admin's table lists it, private ones too. [ADM2] */
export interface ListedChannel extends Channel {
  createdAt: string;
  creator: User;
  /** null while nobody has written. */
  lastMessageAt: string | null;
  /** The admin who asks is in it. */
  isMember: boolean;
}

/** An invite as an admin's table lists it. [ADM3] */
export interface ListedInvite extends Invite {
  createdAt: string;
  creator: User;
  /** It lets somebody in at this moment: neither expired nor used up, by the server's clock. */
  isUsable: boolean;
}

/** Which of the admins' tables something changed in. [ADM4] */
export type AdminTable = "users" | "channels" | "invites";

/** What every table is asked by: a text, a page of it, and the order. */
const tableQuery = {
  query: z.optional(textField({ min: 0, max: DISPLAY_NAME_MAX_CHARS })),
  /** How many rows of the whole come before the page. */
  offset: z.optional(seqParam),
  limit: z.optional(limitParam(ADMIN_PAGE_MAX)),
  direction: z.optional(z.enum(["asc", "desc"])),
};

/** `GET /api/admin/users` → `{ users, total }` [ADM1] */
export const adminUsersQuery = z.strictObject({
  ...tableQuery,
  sort: z.optional(z.enum(["displayName", "username", "role", "createdAt", "lastActiveAt"])),
  role: z.optional(z.enum(["owner", "admin", "member"])),
  state: z.optional(z.enum(["active", "deactivated"])),
});
export type AdminUsersQuery = z.infer<typeof adminUsersQuery>;

/** `GET /api/admin/channels` → `{ channels, total }` [ADM2] */
export const adminChannelsQuery = z.strictObject({
  ...tableQuery,
  sort: z.optional(z.enum(["name", "memberCount", "lastMessageAt", "createdAt"])),
  state: z.optional(z.enum(["active", "archived"])),
  kind: z.optional(z.enum(["public", "private"])),
});
export type AdminChannelsQuery = z.infer<typeof adminChannelsQuery>;

/** `GET /api/admin/invites` → `{ invites, total }` [ADM3] */
export const adminInvitesQuery = z.strictObject({
  ...tableQuery,
  sort: z.optional(z.enum(["createdAt", "expiresAt", "uses"])),
  state: z.optional(z.enum(["usable", "spent"])),
});
export type AdminInvitesQuery = z.infer<typeof adminInvitesQuery>;
