import { useCallback } from "react";
import { request } from "../api/request";

export interface PasswordReset {
  url: string;
  /** ISO 8601 UTC with milliseconds. */
  expiresAt: string;
}

/** Makes a link for somebody's new password, which ends an earlier one; the function throws an ApiError. [AUTH7] */
export function useCreatePasswordReset(): (userId: number) => Promise<PasswordReset> {
  return useCallback((userId) => request<PasswordReset>("POST", `/api/users/${userId}/password-reset`), []);
}
