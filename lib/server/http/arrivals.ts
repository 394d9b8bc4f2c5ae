import type { Server } from "node:http";
import { setImmediate as turn } from "node:timers/promises";

/**
 * After so long whoever is in is worked for, however many keep coming. Half as long lets in fewer of a crowd on a slow machine
 * before the next turn is a long one again; twice as long would be felt by whoever is in. [ADR 031]
 */
const ENOUGH_MS = 50;

/**
 * Lets in all who come at the same time before any of their requests is worked on.
 *
 * Node accepts one connection in each turn of the event loop, however many there are. A request that is worked on at once
 * makes the turn longer in which the next one is accepted: of a thousand who come together most would wait to be let in, one
 * after the other, and what each of them needs would be read by itself. [ADR 031]
 */
export class Arrivals {
  private hasSomebodyCome = false;
  private lettingIn: Promise<void> | null = null;

  constructor(server: Server) {
    server.on("connection", () => {
      this.hasSomebodyCome = true;
      this.lettingIn ??= this.letIn();
    });
  }

  /** Ends when nobody is coming: at once as a rule. */
  whenOver(): Promise<void> {
    return this.lettingIn ?? Promise.resolve();
  }

  private async letIn(): Promise<void> {
    const deadline = performance.now() + ENOUGH_MS;
    // The rest of this turn, which accepts nobody more.
    await turn();
    do {
      this.hasSomebodyCome = false;
      await turn();
    } while (this.hasSomebodyCome && performance.now() < deadline);
    this.lettingIn = null;
  }
}
