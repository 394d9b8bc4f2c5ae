/**
 * Tells of a kind of thing at once, and of all that comes in the pause after it once more, at its end.
 *
 * For signs that say only that something is no longer so: a thousand in a second are worth two.
 */
export class Gathering<Kind> {
  /** The kinds whose pause lasts, and how it ends. */
  private readonly pauses = new Map<Kind, { timer: NodeJS.Timeout; hasMore: boolean }>();

  constructor(
    private readonly tell: (kind: Kind) => void,
    private readonly pauseMs: number,
  ) {}

  /** Something happened. */
  sign(kind: Kind): void {
    const pause = this.pauses.get(kind);
    if (pause) pause.hasMore = true;
    else this.tellNow(kind);
  }

  /** Tells nothing any more. */
  stop(): void {
    for (const { timer } of this.pauses.values()) clearTimeout(timer);
    this.pauses.clear();
  }

  private tellNow(kind: Kind): void {
    const timer = setTimeout(() => this.endPause(kind), this.pauseMs);
    // A server that stops does not wait to tell.
    timer.unref();
    this.pauses.set(kind, { timer, hasMore: false });
    this.tell(kind);
  }

  private endPause(kind: Kind): void {
    const hasMore = this.pauses.get(kind)?.hasMore;
    this.pauses.delete(kind);
    if (hasMore) this.tellNow(kind);
  }
}
