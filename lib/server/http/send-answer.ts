import type { ServerResponse } from "node:http";
import { ERROR_STATUS } from "@/lib/protocol/errors";
import type { ApiAnswer } from "./api-answer";

/** Answers a request of Node's with what a handler made. */
export function sendAnswer(outgoing: ServerResponse, { status, headers, text }: ApiAnswer): void {
  outgoing.statusCode = status;
  // The rest of what is too large is not read, so nothing can follow it on this connection.
  if (status === ERROR_STATUS.too_large) outgoing.setHeader("connection", "close");
  for (const name in headers) outgoing.setHeader(name, headers[name]!);
  if (text === null) return void outgoing.end();
  outgoing.setHeader("content-length", Buffer.byteLength(text));
  // As text: Node sends it together with the headers.
  outgoing.end(text);
}
