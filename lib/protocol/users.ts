import * as z from "zod/mini";
import { idField, limitParam, textField } from "./fields";
import {
  DISPLAY_NAME_MAX_CHARS,
  PASSWORD_MAX_CHARS,
  PASSWORD_MIN_CHARS,
  USERNAME_MAX_CHARS,
  USERNAME_MIN_CHARS,
  USERS_PAGE_MAX,
} from "./limits";

export type Role = "owner" | "admin" | "member";
export type Locale = "zh-CN" | "en";

/** A person as everyone in the workspace sees them. */
export interface User {
  id: number;
  /** Unique, lower case. */
  username: string;
  displayName: string;
  role: Role;
  isActive: boolean;
  avatarUrl: string | null;
  /** ISO 8601 UTC with milliseconds. */
  lastActiveAt: string | null;
}

/** The signed-in person; `locale` is null while they follow the browser's. */
export interface CurrentUser extends User {
  locale: Locale | null;
}

/** Lower-cased on entry; `a-z 0-9 . _ -`. [AUTH1] */
export const usernameField = z.pipe(
  textField({ min: USERNAME_MIN_CHARS, max: USERNAME_MAX_CHARS }),
  // Checked before it is lower-cased: there are letters of other scripts whose lower case is one of these.
  z.pipe(
    z.string().check(z.regex(/^[A-Za-z0-9._-]+$/, { error: "malformed" })),
    z.transform((text: string) => text.toLowerCase()),
  ),
);

export const displayNameField = textField({ min: 1, max: DISPLAY_NAME_MAX_CHARS });

/** Never trimmed: a space is part of a password. */
export const passwordField = z.string().check(
  z.refine((text) => !/\0|\p{Surrogate}/u.test(text), { error: "malformed", abort: true }),
  z.refine((text) => [...text].length >= PASSWORD_MIN_CHARS, { error: "too_short", abort: true }),
  z.refine((text) => [...text].length <= PASSWORD_MAX_CHARS, { error: "too_long" }),
);

export const localeField = z.enum(["zh-CN", "en"]);

/** `POST /api/users` [AUTH1] */
export const createUserInput = z.strictObject({
  username: usernameField,
  displayName: displayNameField,
  password: passwordField,
  setupCode: z.optional(textField({ min: 1, max: 64 })),
  inviteCode: z.optional(textField({ min: 1, max: 64 })),
});
export type CreateUserInput = z.infer<typeof createUserInput>;

/** `PATCH /api/users/me` [AUTH6] */
export const updateCurrentUserInput = z
  .strictObject({
    displayName: z.optional(displayNameField),
    password: z.optional(passwordField),
    currentPassword: z.optional(z.string()),
    locale: z.optional(z.nullable(localeField)),
  })
  .check(
    z.refine((input) => input.password === undefined || input.currentPassword !== undefined, {
      error: "required",
      path: ["currentPassword"],
    }),
  );
export type UpdateCurrentUserInput = z.infer<typeof updateCurrentUserInput>;

/** `PATCH /api/users/:id` [AUTH7] */
export const updateUserInput = z.strictObject({
  role: z.optional(z.enum(["owner", "admin", "member"])),
  isActive: z.optional(z.boolean()),
});
export type UpdateUserInput = z.infer<typeof updateUserInput>;

/** `GET /api/users?ids=1,2` or `?query=…&limit=` [AUTH6] */
export const listUsersQuery = z.strictObject({
  ids: z.optional(
    z.pipe(
      z.string().check(z.regex(/^\d{1,16}(,\d{1,16}){0,99}$/, { error: "malformed" })),
      z.pipe(
        z.transform((ids: string) => ids.split(",").map(Number)),
        z.array(idField),
      ),
    ),
  ),
  query: z.optional(textField({ min: 0, max: DISPLAY_NAME_MAX_CHARS })),
  limit: z.optional(limitParam(USERS_PAGE_MAX)),
});
export type ListUsersQuery = z.infer<typeof listUsersQuery>;
