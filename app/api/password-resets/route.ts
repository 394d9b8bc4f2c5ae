import { resetPasswordInput } from "@/lib/protocol/sessions";
import { json } from "@/lib/server/http/api-answer";
import { parseBody } from "@/lib/server/http/parse-request";
import { route } from "@/lib/server/http/route";
import { resetPassword } from "@/lib/server/password-resets/reset-password";

/** [AUTH7] */
export const POST = route(async (request) => {
  const input = await parseBody(request, resetPasswordInput);
  return json({ user: await resetPassword(input) });
});
