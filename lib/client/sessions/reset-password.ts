import type { ResetPasswordInput } from "@/lib/protocol/sessions";
import { request } from "../api/request";

/** Sets a new password with an admin's link. [AUTH7] */
export async function resetPassword(input: ResetPasswordInput): Promise<void> {
  await request("POST", "/api/password-resets", input);
}
