import type { ServerResponse } from "node:http";
import { ERROR_STATUS } from "@/lib/protocol/errors";

/** Answers a request of Node's with what a handler made. */
export async function sendResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.statusCode = response.status;
  // The rest of what is too large is not read, so nothing can follow it on this connection.
  if (response.status === ERROR_STATUS.too_large) outgoing.setHeader("connection", "close");
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  // Every answer of the API is in memory, and small: streaming it would cost more than making it.
  const body = Buffer.from(await response.arrayBuffer());
  if (response.body) outgoing.setHeader("content-length", body.length);
  outgoing.end(body);
}
