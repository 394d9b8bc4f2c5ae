import type { Server as Engine, Socket as Connection } from "engine.io";

/** Connections that are due within this are pinged together: four wakings a second, and pings that are up to a twentieth more. */
const BEAT_MS = 250;

/**
 * Pings connections in beats, those together that are due at about the same time. ADR 030
 *
 * Engine.IO has a timer for each. Of a thousand that say nothing each wakes the process for its ping and again for its answer,
 * which costs several times what either does. What a ping is, and what becomes of those that do not answer, stays Engine.IO's.
 */
export class Heartbeats {
  /** By the number of their beat. */
  private readonly due = new Map<number, Set<Connection>>();
  /** Of each connection that is due, the number of its beat. */
  private readonly beats = new Map<Connection, number>();
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
      // It has answered, asked or not.
      connection.on("heartbeat", () => this.expect(connection));
      connection.on("close", () => this.forget(connection));
    });
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Once for each connection: one that answers what it was not asked is pinged later, not more often. */
  private expect(connection: Connection): void {
    this.forget(connection);
    // A beat may be late by as much as there is between two.
    const beat = Math.max(beatAt(performance.now() + this.intervalMs) - 1, this.nextBeat);
    this.beats.set(connection, beat);
    const due = this.due.get(beat);
    if (due) due.add(connection);
    else this.due.set(beat, new Set([connection]));
  }

  private forget(connection: Connection): void {
    const beat = this.beats.get(connection);
    if (beat === undefined) return;
    this.beats.delete(connection);
    this.due.get(beat)?.delete(connection);
  }

  private beat(): void {
    const now = beatAt(performance.now());
    // All that were missed while the process was busy.
    for (; this.nextBeat <= now; this.nextBeat += 1) {
      for (const connection of this.due.get(this.nextBeat) ?? []) {
        this.forget(connection);
        ping(connection);
      }
      this.due.delete(this.nextBeat);
    }
  }
}

/** What Engine.IO does when its own timer ends, also for a connection that has been closing since. */
function ping(connection: Connection): void {
  connection["hasRefreshedPingTimeout"] = false;
  connection["sendPacket"]("ping");
  connection["resetPingTimeout"]();
}

function beatAt(moment: number): number {
  return Math.floor(moment / BEAT_MS);
}
