import type { Membership } from "@/lib/protocol/channels";
import { READ_MARKER_PAUSE_MS } from "@/lib/protocol/timings";
import { toApiError } from "../api/api-error";
import { request } from "../api/request";
import { retryDelayMs } from "../api/retry-delay";
import { markerMoved, messagesSeen } from "../channels/channels-slice";
import { readSeqOf } from "../channels/listed-channel";
import type { AppStore } from "../store/make-store";

/** Tells the server how far this person has read: what was seen last, at most once a second per channel. [MSG8] */
export class ReadMarker {
  /** Told, or on the way, by channel. */
  private readonly told = new Map<number, number>();
  private readonly pauses = new Map<number, ReturnType<typeof setTimeout>>();
  /** How often a channel's marker could not be told since it was last. */
  private readonly failures = new Map<number, number>();
  private isRunning = false;

  constructor(private readonly store: AppStore) {}

  start(): void {
    this.isRunning = true;
    window.addEventListener("pagehide", this.tellRest);
  }

  /** Everything up to here was seen. */
  markRead(channelId: number, seq: number): void {
    const channel = this.store.getState().channels.byId[channelId];
    if (!this.isRunning || !channel || seq <= readSeqOf(channel)) return;
    // In the frame that shows it: what one has before one's eyes is never counted as unread.
    this.store.dispatch(messagesSeen({ channelId, seq }));
    // It is seen in the midst of a frame, which is not to wait for a request.
    if (!this.pauses.has(channelId)) this.pause(channelId, 0);
  }

  /** Tells at once what could not be told: the server is there again. */
  retry(): void {
    for (const channelId of this.failures.keys()) this.tell(channelId);
  }

  /** Tells what waits for its second to be over, and nothing more. */
  stop(): void {
    window.removeEventListener("pagehide", this.tellRest);
    this.tellRest();
    this.isRunning = false;
    for (const pause of this.pauses.values()) clearTimeout(pause);
    for (const memory of [this.told, this.pauses, this.failures]) memory.clear();
  }

  /** The page goes away, and what was seen in its last second would be unread on every other device. */
  private readonly tellRest = (): void => {
    if (this.store.getState().viewer.isSignedOut) return;
    for (const { id } of Object.values(this.store.getState().channels.byId)) this.tell(id);
  };

  private tell(channelId: number): void {
    const { membership, seenSeq } = this.store.getState().channels.byId[channelId] ?? { membership: null, seenSeq: 0 };
    clearTimeout(this.pauses.get(channelId));
    this.pauses.delete(channelId);
    if (!membership || seenSeq <= Math.max(membership.lastReadSeq, this.told.get(channelId) ?? 0)) return;
    this.told.set(channelId, seenSeq);
    this.pause(channelId, READ_MARKER_PAUSE_MS);
    this.put(channelId, seenSeq).catch((thrown: unknown) => this.onFailure(channelId, seenSeq, thrown));
  }

  private pause(channelId: number, ms: number): void {
    clearTimeout(this.pauses.get(channelId));
    this.pauses.set(
      channelId,
      setTimeout(() => this.tell(channelId), ms),
    );
  }

  private async put(channelId: number, seq: number): Promise<void> {
    const path = `/api/channels/${channelId}/read`;
    const { membership } = await request<{ membership: Membership }>("PUT", path, { seq }, { keepalive: true });
    this.failures.delete(channelId);
    this.store.dispatch(markerMoved({ channelId, lastReadSeq: membership.lastReadSeq }));
  }

  private onFailure(channelId: number, seq: number, thrown: unknown): void {
    const error = toApiError(thrown);
    // Stopped, not a member any more, or signed out: there is nobody whose marker it could be.
    if (!this.isRunning) return;
    if (error.code === "not_found" || error.code === "forbidden" || error.code === "unauthenticated") return;
    // Not told after all, unless a later one was.
    if (this.told.get(channelId) === seq) this.told.delete(channelId);
    const failures = (this.failures.get(channelId) ?? 0) + 1;
    this.failures.set(channelId, failures);
    this.pause(channelId, retryDelayMs(error, failures));
  }
}
