import type { Server as Engine, Socket as Connection } from "engine.io";

/** Connections that are due within this are pinged together. */
const BEAT_MS = 250;

/**
 * Pings connections in beats, those together that are due at about the same time. ADR 030
 *
 * Engine.IO has a timer for each. Of a thousand that say nothing each wakes the process for its ping and again for its answer,
 * which costs several times what either does. What a ping is, and what becomes of those that do not answer, stays Engine.IO's.
 */
export class Heartbeats {
  /** By the number of their beat. */
  private readonly due = new Map<number, Connection[]>();
  private nextBeat = beatAt(performance.now());
  private readonly timer = setInterval(() => this.beat(), BEAT_MS).unref();

  /** @param intervalMs longest time between an answer and the next ping: it comes up to two beats sooner. [RT6] */
  constructor(private readonly intervalMs: number) {}

  /** Pings what an engine accepts from now on, in place of the engine. */
  attach(engine: Engine): void {
    engine.on("connection", (connection: Connection) => {
      clearTimeout(connection["pingIntervalTimer"] ?? undefined);
      connection["pingIntervalTimer"] = null;
      this.expect(connection);
      // It has answered.
      connection.on("heartbeat", () => this.expect(connection));
    });
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private expect(connection: Connection): void {
    // A beat may be late by as much as there is between two.
    const beat = Math.max(beatAt(performance.now() + this.intervalMs) - 1, this.nextBeat);
    const due = this.due.get(beat);
    if (due) due.push(connection);
    else this.due.set(beat, [connection]);
  }

  private beat(): void {
    const now = beatAt(performance.now());
    // All that were missed while the process was busy.
    for (; this.nextBeat <= now; this.nextBeat += 1) {
      for (const connection of this.due.get(this.nextBeat) ?? [])
        if (connection.readyState === "open") ping(connection);
      this.due.delete(this.nextBeat);
    }
  }
}

/** What Engine.IO does when its own timer ends. */
function ping(connection: Connection): void {
  connection["hasRefreshedPingTimeout"] = false;
  connection["sendPacket"]("ping");
  connection["resetPingTimeout"]();
}

function beatAt(moment: number): number {
  return Math.floor(moment / BEAT_MS);
}
