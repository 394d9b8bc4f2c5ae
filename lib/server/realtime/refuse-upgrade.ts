import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** Answers an upgrade that is not accepted, and closes. Next would let some of them hang. */
export function refuseUpgrade(socket: Duplex, status: number, retryAfterSeconds?: number): void {
  // The client may be gone already; that is no reason to end the process.
  socket.on("error", () => socket.destroy());
  const retryAfter = retryAfterSeconds === undefined ? "" : `retry-after: ${retryAfterSeconds}\r\n`;
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${retryAfter}`;
  socket.end(`${head}connection: close\r\ncontent-length: 0\r\n\r\n`);
}
