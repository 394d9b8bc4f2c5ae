import type { ChangesPage } from "@/lib/protocol/messages";
import { CHANGES_PAGE_MAX } from "@/lib/protocol/limits";
import { HOLE_PATIENCE_MS } from "@/lib/protocol/timings";
import { toApiError } from "../api/api-error";
import { request } from "../api/request";
import { retryDelayMs } from "../api/retry-delay";
import type { AppStore } from "../store/make-store";
import { hasHole } from "./message-window";
import { changesArrived } from "./messages-slice";

/** Fills the holes in what a page knows of its channels' changes. One flight per channel. [MSG6] */
export class ChangeLog {
  private readonly flights = new Map<number, Promise<void>>();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly failures = new Map<number, number>();

  constructor(private readonly store: AppStore) {}

  /** Fetches a hole once it has stood for a while: pushes of one burst may cross. Call it after whatever may have shown one. */
  check(channelId: number, patienceMs = HOLE_PATIENCE_MS): void {
    if (!this.hasHole(channelId)) return this.forget(channelId);
    if (this.timers.has(channelId) || this.flights.has(channelId)) return;
    const watermark = this.watermark(channelId);
    this.wait(channelId, patienceMs, () => {
      const stood = this.watermark(channelId) === watermark;
      if (stood && this.hasHole(channelId)) void this.catchUp(channelId);
      else this.check(channelId);
    });
  }

  /** Fetches a hole that cannot be a matter of crossing: what a join told of was committed before we listened. */
  fill(channelId: number): void {
    if (this.hasHole(channelId)) void this.catchUp(channelId);
  }

  /** Reads everything that changed since what is known, now. Joins the flight that is under way. */
  catchUp(channelId: number): Promise<void> {
    const running = this.flights.get(channelId);
    if (running) return running;
    this.forget(channelId);
    const flight = this.read(channelId).finally(() => this.flights.delete(channelId));
    this.flights.set(channelId, flight);
    return flight.then(
      () => {
        this.failures.delete(channelId);
        this.check(channelId);
      },
      (thrown: unknown) => this.onFailure(channelId, thrown),
    );
  }

  /** Ends all waiting. */
  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private async read(channelId: number): Promise<void> {
    for (let hasMore = true; hasMore;) {
      const after = this.watermark(channelId);
      if (after === null) return;
      const path = `/api/channels/${channelId}/changes?after=${after}&limit=${CHANGES_PAGE_MAX}`;
      const page = await request<ChangesPage>("GET", path);
      this.store.dispatch(changesArrived({ channelId, page, after }));
      hasMore = page.hasMore;
    }
  }

  private onFailure(channelId: number, thrown: unknown): void {
    const error = toApiError(thrown);
    // Nothing of the channel is ours to read any more.
    if (error.code === "not_found" || error.code === "forbidden" || error.code === "unauthenticated") return;
    const failures = (this.failures.get(channelId) ?? 0) + 1;
    this.failures.set(channelId, failures);
    this.wait(channelId, retryDelayMs(error, failures), () => {
      // The next connect asks by itself.
      const { status } = this.store.getState().websocket.connectionState;
      if (status === "connected" && this.hasHole(channelId)) void this.catchUp(channelId);
    });
  }

  private wait(channelId: number, pause: number, then: () => void): void {
    this.forget(channelId);
    const timer = setTimeout(() => {
      this.timers.delete(channelId);
      then();
    }, pause);
    this.timers.set(channelId, timer);
  }

  private forget(channelId: number): void {
    clearTimeout(this.timers.get(channelId));
    this.timers.delete(channelId);
  }

  private hasHole(channelId: number): boolean {
    const window = this.store.getState().messages.windows[channelId];
    return window !== undefined && hasHole(window);
  }

  private watermark(channelId: number): number | null {
    return this.store.getState().messages.windows[channelId]?.watermark ?? null;
  }
}
