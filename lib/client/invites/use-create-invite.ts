import { useCallback } from "react";
import type { CreateInviteInput, Invite } from "@/lib/protocol/invites";
import { request } from "../api/request";

/** Makes an invite, as an admin; the function throws an ApiError. [AUTH7] */
export function useCreateInvite(): (input: CreateInviteInput) => Promise<Invite> {
  return useCallback(async (input) => {
    const { invite } = await request<{ invite: Invite }>("POST", "/api/invites", input);
    return invite;
  }, []);
}
