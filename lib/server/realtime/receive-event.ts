import { UPWARD_EVENTS, type Ack, type UpwardEvent } from "@/lib/protocol/realtime";
import { AppError, toAppError } from "../app-error";
import { logger } from "../logger";
import { parse } from "../parse";
import { settings } from "../runtime";
import { EventLimiter } from "./event-limiter";
import type { RealtimeSocket } from "./realtime-server";
import { upwardHandlers } from "./upward-handlers";

/**
 * Answers everything a socket sends, known or not; bad content is answered and the connection goes on. [ERR4]
 *
 * More than the limit is answered `rate_limited`, a flood is disconnected. [RT8]
 */
export function receiveEvents(socket: RealtimeSocket): void {
  const limiter = new EventLimiter();
  socket.onAny((event: string, ...values: unknown[]) => {
    const answer = values.at(-1);
    const acknowledge = (ack: Ack<unknown>) => typeof answer === "function" && answer(ack);
    const verdict = settings().hasRateLimits ? limiter.judge() : "accepted";
    if (verdict === "flood") {
      socket.disconnect(true);
      return;
    }
    const answered =
      verdict === "limited" ? Promise.reject(new AppError("rate_limited")) : receive(socket, event, values[0]);
    answered.then(
      (data) => acknowledge({ ok: true, data }),
      (thrown: unknown) => acknowledge({ ok: false, error: toLoggedError(event, thrown).toProtocol() }),
    );
  });
}

async function receive(socket: RealtimeSocket, event: string, input: unknown): Promise<unknown> {
  if (!isUpwardEvent(event))
    throw new AppError("invalid", { message: "There is no such event.", fields: { type: "unknown" } });
  return handle(socket, event, typeof input === "function" ? undefined : input);
}

async function handle<Event extends UpwardEvent>(
  socket: RealtimeSocket,
  event: Event,
  input: unknown,
): Promise<unknown> {
  return upwardHandlers[event](socket, parse(UPWARD_EVENTS[event], input) as never);
}

function isUpwardEvent(event: string): event is UpwardEvent {
  return Object.hasOwn(UPWARD_EVENTS, event);
}

function toLoggedError(event: string, thrown: unknown): AppError {
  const error = toAppError(thrown);
  if (error.status >= 500) logger().error({ event, err: error.cause ?? error }, "event failed");
  return error;
}
