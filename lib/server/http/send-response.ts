import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { ERROR_STATUS } from "@/lib/protocol/errors";
import { logger } from "../logger";

/** Answers a request of Node's with what a handler made. */
export async function sendResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.statusCode = response.status;
  // The rest of what is too large is not read, so nothing can follow it on this connection.
  if (response.status === ERROR_STATUS.too_large) outgoing.setHeader("connection", "close");
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  if (!response.body) {
    outgoing.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing).catch((err: unknown) =>
    logger().debug({ err }, "the client left before the answer was written"),
  );
}
