import { useCallback } from "react";
import { request } from "../api/request";

/** Withdraws an invite: its link lets nobody in any more; the function throws an ApiError. [AUTH7] */
export function useDeleteInvite(): (code: string) => Promise<void> {
  return useCallback((code) => request<void>("DELETE", `/api/invites/${encodeURIComponent(code)}`), []);
}
