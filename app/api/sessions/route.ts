import { createSessionInput } from "@/lib/protocol/sessions";
import { json } from "@/lib/server/http/api-answer";
import { parseBody } from "@/lib/server/http/parse-request";
import { requestOrigin } from "@/lib/server/http/request-origin";
import { route } from "@/lib/server/http/route";
import { endSessions } from "@/lib/server/sessions/end-sessions";
import { listSessions } from "@/lib/server/sessions/list-sessions";
import { requireViewer } from "@/lib/server/sessions/require-viewer";
import { signInProgram } from "@/lib/server/sessions/sign-in-program";
import { signedOut } from "@/lib/server/sessions/signed-out";

export const GET = route(async (request) => {
  const viewer = await requireViewer(request);
  return json({ sessions: await listSessions(viewer) });
});

/** [AUTH3] */
export const POST = route(async (request) => {
  const input = await parseBody(request, createSessionInput);
  const { address } = requestOrigin(request);
  const userAgent = request.headers.get("user-agent") ?? "";
  return json(await signInProgram(input, { address, userAgent }), { status: 201 });
});

/** Everywhere. [AUTH5] */
export const DELETE = route(async (request) => {
  const { userId } = await requireViewer(request);
  await endSessions({ userId });
  return signedOut(request);
});
