import { checkHealth } from "@/lib/server/health/check-health";
import { route } from "@/lib/server/http/route";

/** For whoever watches the server: 200 while it can work, 503 while its database does not answer. */
export const GET = route(async () => {
  const health = await checkHealth();
  return Response.json(health, { status: health.status === "ok" ? 200 : 503 });
});
