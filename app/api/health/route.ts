import { checkHealth } from "@/lib/server/health/check-health";
import { json } from "@/lib/server/http/api-answer";
import { routeWithQuery } from "@/lib/server/http/route";

/**
 * For whoever watches the server: 200 while it can work, 503 while its database does not answer. What watches may send
 * a query of its own, to get past a cache. [ERR6]
 */
export const GET = routeWithQuery(async () => {
  const health = await checkHealth();
  return json(health, { status: health.status === "ok" ? 200 : 503 });
});
