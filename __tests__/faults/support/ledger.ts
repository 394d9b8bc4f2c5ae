import { setTimeout as wait } from "node:timers/promises";
import { HANG_MS } from "@/__tests__/support/hang-ms";
import type { Message } from "@/lib/protocol/messages";

const POLL_MS = 10;

/** What the server has acknowledged, as those to whom it was acknowledged have noted it. */
export class Ledger {
  /** Each message as its last acknowledgement had it. */
  readonly messages = new Map<string, Message>();
  /** When each acknowledgement came, of sends, edits and deletions. */
  readonly times: number[] = [];
  /** When each of them was asked for, in the same order; `-Infinity` where a test does not say. */
  private readonly askedAt: number[] = [];

  /** Whoever changes a message waits for one answer before the next request, so that the later note is the newer. */
  note(message: Message, askedAt = -Infinity): void {
    this.messages.set(`${message.channelId} ${message.authorId} ${message.clientId}`, message);
    this.times.push(performance.now());
    this.askedAt.push(askedAt);
  }

  /** @returns how many were asked for and acknowledged between two moments */
  countWithin(from: number, to: number): number {
    return this.times.filter((time, index) => time < to && this.askedAt[index]! > from).length;
  }

  /** @returns the time of the first acknowledgement after a moment @throws Error when none comes */
  async firstAfter(moment: number, deadlineMs = HANG_MS): Promise<number> {
    const index = this.times.findLastIndex((time) => time <= moment) + 1;
    await this.reach(index + 1, deadlineMs);
    return this.times[index]!;
  }

  /** Waits until so many more have come. */
  async grow(by: number, deadlineMs = HANG_MS): Promise<void> {
    await this.reach(this.times.length + by, deadlineMs);
  }

  private async reach(count: number, deadlineMs: number): Promise<void> {
    const deadline = performance.now() + deadlineMs;
    while (this.times.length < count) {
      if (performance.now() > deadline) throw new Error(`nothing was acknowledged for ${deadlineMs} ms`);
      await wait(POLL_MS);
    }
  }
}
