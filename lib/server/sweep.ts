import { database } from "./database/prisma";
import { logger } from "./logger";
import { endSessionSockets } from "./realtime/end-session-sockets";

/** Nothing expired works meanwhile, it only lies there: a table that is read whole so often is no load. */
const SWEEP_INTERVAL_MS = 60 * 60_000;

/**
 * Deletes sessions and reset links that have expired, which nothing else does. [AUTH9], [AUTH10]
 *
 * A session may expire while a connection of it is open, since that alone does not prolong it: it is closed. [AUTH5]
 */
export async function sweep(now: Date): Promise<void> {
  const ended = await database().$queryRaw<
    { id: bigint }[]
  >`DELETE FROM sessions WHERE expires_at <= ${now} RETURNING id`;
  endSessionSockets(ended.map(({ id }) => Number(id)));
  const links = await database().passwordReset.deleteMany({ where: { expiresAt: { lte: now } } });
  logger().debug({ sessions: ended.length, passwordResets: links.count }, "swept what had expired");
}

/**
 * Sweeps now and then every hour; one that fails is made up for by the next.
 *
 * @returns ends it, once the one under way is done
 */
export function startSweeping(): () => Promise<void> {
  let underWay = sweepOrWarn();
  const timer = setInterval(() => {
    underWay = sweepOrWarn();
  }, SWEEP_INTERVAL_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}

function sweepOrWarn(): Promise<void> {
  return sweep(new Date()).catch((err: unknown) => logger().warn({ err }, "what has expired could not be deleted"));
}
