import { logger } from "../logger";
import { burstWindowMs } from "./burst-window";
import type { WrittenEnvelope } from "./telling";

/** What one frame holds at most: as much as a client takes in without a pause, and far from what makes a slow reader. [RT16] */
const FRAME_MAX_ENVELOPES = 64;
const FRAME_MAX_CHARS = 32 * 1024;

/** A room something was told lately, and what waits for it. */
interface Burst {
  waiting: WrittenEnvelope[];
  waitingChars: number;
  followers: (() => void)[];
  timer: NodeJS.Timeout | undefined;
}

interface BurstsListener {
  /** The frame leaves now. */
  send(room: string, written: WrittenEnvelope[]): void;
  /** How many would hear it. */
  countSockets(room: string): number;
}

/**
 * Gathers what is told to a room: the first at once, with all that is told in the same turn of the event loop, and what
 * follows within the window as one frame at its end. Order is kept.
 *
 * A frame costs the same whether it holds one message or fifty, once for each socket: this is what a busy channel of a
 * thousand stands on.
 */
export class Bursts {
  private readonly bursts = new Map<string, Burst>();

  constructor(private readonly listener: BurstsListener) {}

  tell(room: string, written: readonly WrittenEnvelope[]): void {
    const burst = this.bursts.get(room) ?? this.begin(room);
    for (const one of written) {
      burst.waiting.push(one);
      burst.waitingChars += one.json.length;
      if (burst.waiting.length >= FRAME_MAX_ENVELOPES || burst.waitingChars >= FRAME_MAX_CHARS) this.send(room, burst);
    }
  }

  /** Acts once what waits for the room has left: at once when nothing does. */
  follow(room: string, act: () => void): void {
    const burst = this.bursts.get(room);
    if (burst && burst.waiting.length > 0) burst.followers.push(act);
    else act();
  }

  /** Lets what waits for a room leave now, so that what is done next comes after it. */
  flush(room: string): void {
    const burst = this.bursts.get(room);
    if (burst) this.send(room, burst);
  }

  flushAll(): void {
    for (const [room, burst] of this.bursts) this.send(room, burst);
  }

  /** Lets all that waits leave, and waits for nothing any more. */
  stop(): void {
    this.flushAll();
    for (const { timer } of this.bursts.values()) clearTimeout(timer);
    this.bursts.clear();
  }

  private begin(room: string): Burst {
    const burst: Burst = { waiting: [], waitingChars: 0, followers: [], timer: undefined };
    this.bursts.set(room, burst);
    // Messages that were committed together are told in one turn: they leave together.
    setImmediate(() => this.sendAndWait(room, burst));
    return burst;
  }

  private sendAndWait(room: string, burst: Burst): void {
    if (this.bursts.get(room) !== burst) return;
    burst.timer = setTimeout(() => this.endWindow(room, burst), burstWindowMs(this.listener.countSockets(room)));
    // A server that stops lets it leave before.
    burst.timer.unref();
    this.send(room, burst);
  }

  private endWindow(room: string, burst: Burst): void {
    if (burst.waiting.length > 0) this.sendAndWait(room, burst);
    else this.bursts.delete(room);
  }

  private send(room: string, burst: Burst): void {
    if (burst.waiting.length === 0) return;
    const { waiting, followers } = burst;
    Object.assign(burst, { waiting: [], waitingChars: 0, followers: [] });
    try {
      this.listener.send(room, waiting);
      for (const act of followers) act();
    } catch (err) {
      // It is committed: who was not told sees the hole, and reads the change log. [MSG6]
      logger().error({ err, room }, "what was committed could not be told");
    }
  }
}
