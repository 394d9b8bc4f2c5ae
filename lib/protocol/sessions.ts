import * as z from "zod/mini";
import { passwordField } from "./users";
import { textField } from "./fields";

/** `POST /api/sessions`. Loose on purpose: a name that cannot exist gets the answer of a wrong password. [AUTH3] */
export const createSessionInput = z.strictObject({ username: z.string(), password: z.string() });
export type CreateSessionInput = z.infer<typeof createSessionInput>;

/** A token a program carries, and until when. */
export interface SessionToken {
  token: string;
  /** ISO 8601 UTC with milliseconds. */
  expiresAt: string;
}

/** One sign-in of the person, as their profile lists it. */
export interface Session {
  id: number;
  /** The browser or program as it named itself, at most 200 characters. */
  userAgent: string;
  createdAt: string;
  lastSeenAt: string;
  isCurrent: boolean;
}

/** `POST /api/password-resets` [AUTH7] */
export const resetPasswordInput = z.strictObject({
  token: textField({ min: 1, max: 128 }),
  password: passwordField,
});
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
