import type { ServerResponse } from "node:http";
import { toAppError } from "../app-error";
import { toErrorAnswer } from "./route";
import { sendAnswer } from "./send-answer";

/**
 * Whether a request is within a limit; one that is not has been refused. [CFG4]
 *
 * @param limit resolves for what is let through, and rejects with `rate_limited`
 */
export async function isLetThrough(response: ServerResponse, limit: Promise<void>): Promise<boolean> {
  const refusal = await limit.then(() => null, toAppError);
  if (refusal) sendAnswer(response, toErrorAnswer(refusal));
  return refusal === null;
}
