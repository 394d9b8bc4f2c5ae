import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { AppError } from "../app-error";

/** After so long without a request none is on its way any more. */
const QUIET_MS = 1_000;
const POLL_MS = 20;
/** Under a load that never pauses there is no better moment to close. */
const MAX_TURNS = 100;

/** The answers that a server is still making, so that it can stop without owing one. */
export class PendingAnswers {
  private readonly pending = new Set<ServerResponse>();
  private isDraining = false;
  private lastAskedAt = 0;
  /** Connections accepted and answers sent. */
  private activity = 0;

  constructor(private readonly server: Server) {
    server.prependListener("connection", () => (this.activity += 1));
    server.prependListener("request", (request, response) => {
      // A polling transport waits for something to tell, and ends with its engine.
      if (request.url?.startsWith("/socket.io/")) return;
      this.lastAskedAt = Date.now();
      this.pending.add(response);
      response.once("finish", () => (this.activity += 1));
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
    this.lastAskedAt = Date.now();
    const deadline = this.lastAskedAt + patienceMs;
    const isQuiet = () => this.pending.size === 0 && Date.now() - this.lastAskedAt >= QUIET_MS;
    await this.admitWhoWaits();
    this.isDraining = true;
    // Not the server's own `close`: it cuts the connections that are idle, under the next request of whoever holds them.
    NetServer.prototype.close.call(this.server);
    for (const response of this.pending) response.shouldKeepAlive = false;
    while (!isQuiet() && Date.now() < deadline) await wait(POLL_MS);
    for (const response of this.pending) giveUp(response);
  }

  /**
   * Accepts whoever has connected: closing a socket that listens resets those who were not accepted yet, and each turn of the
   * event loop accepts one.
   *
   * @returns right after a turn in which nobody came and nobody was answered, since who is answered comes again
   */
  private async admitWhoWaits(): Promise<void> {
    // This turn's look at who waits is past when a signal is heard.
    await turn();
    for (let turns = 0, before; turns < MAX_TURNS && this.activity !== before; turns += 1) {
      before = this.activity;
      await turn();
    }
  }
}

function giveUp(response: ServerResponse): void {
  if (response.headersSent) return;
  const error = new AppError("unavailable");
  response.writeHead(error.status, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: error.toProtocol() }));
}
