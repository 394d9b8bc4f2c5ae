import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../app-error";

/** After so long without a request none is on its way any more. */
const QUIET_MS = 1_000;
const POLL_MS = 20;

/** The answers that a server is still making, so that it can stop without owing one. */
export class PendingAnswers {
  private readonly pending = new Set<ServerResponse>();
  private isDraining = false;
  private lastAskedAt = 0;

  constructor(private readonly server: Server) {
    server.prependListener("request", (request, response) => {
      // A polling transport waits for something to tell, and ends with its engine.
      if (request.url?.startsWith("/socket.io/")) return;
      this.lastAskedAt = Date.now();
      this.pending.add(response);
      response.once("close", () => this.pending.delete(response));
      if (this.isDraining) response.shouldKeepAlive = false;
    });
  }

  /**
   * Takes no new connection, and answers what comes on those that stand, each answer saying that it is the last.
   *
   * @returns once nothing more is to be expected, or after `patienceMs`: by then whatever is not answered is `unavailable`
   */
  async drain(patienceMs: number): Promise<void> {
    this.isDraining = true;
    this.lastAskedAt = Date.now();
    const deadline = this.lastAskedAt + patienceMs;
    const isQuiet = () => this.pending.size === 0 && Date.now() - this.lastAskedAt >= QUIET_MS;
    // Not the server's own `close`: it cuts the connections that are idle, under the next request of whoever holds them.
    NetServer.prototype.close.call(this.server);
    for (const response of this.pending) response.shouldKeepAlive = false;
    while (!isQuiet() && Date.now() < deadline) await wait(POLL_MS);
    for (const response of this.pending) giveUp(response);
  }
}

function giveUp(response: ServerResponse): void {
  if (response.headersSent) return;
  const error = new AppError("unavailable");
  response.writeHead(error.status, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: error.toProtocol() }));
}
