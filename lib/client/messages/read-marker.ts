import type { Membership } from "@/lib/protocol/channels";
import { request } from "../api/request";
import { markerMoved } from "../channels/channels-slice";
import type { AppStore } from "../store/make-store";

/** A busy channel would otherwise make every reader write for every message. */
const PAUSE_MS = 1_000;
/** After a marker that could not be told. */
const RETRY_MS = 5_000;

/** Tells the server how far this person has read: what was seen last, at most once a second per channel. [MSG8] */
export class ReadMarker {
  /** Seen, by channel. */
  private readonly seen = new Map<number, number>();
  /** Told, or on the way. */
  private readonly told = new Map<number, number>();
  private readonly pauses = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(private readonly store: AppStore) {}

  /** Everything up to here was seen. */
  markRead(channelId: number, seq: number): void {
    if (seq <= (this.seen.get(channelId) ?? 0)) return;
    this.seen.set(channelId, seq);
    if (!this.pauses.has(channelId)) this.tell(channelId);
  }

  stop(): void {
    for (const pause of this.pauses.values()) clearTimeout(pause);
    this.pauses.clear();
    this.seen.clear();
    this.told.clear();
  }

  private tell(channelId: number): void {
    this.pauses.delete(channelId);
    const seq = this.seen.get(channelId) ?? 0;
    const membership = this.store.getState().channels.byId[channelId]?.membership;
    if (!membership || seq <= Math.max(membership.lastReadSeq, this.told.get(channelId) ?? 0)) return;
    this.told.set(channelId, seq);
    this.pause(channelId, PAUSE_MS);
    this.put(channelId, seq).catch(() => {
      // Not told after all.
      this.told.delete(channelId);
      this.pause(channelId, RETRY_MS);
    });
  }

  private pause(channelId: number, ms: number): void {
    clearTimeout(this.pauses.get(channelId));
    this.pauses.set(
      channelId,
      setTimeout(() => this.tell(channelId), ms),
    );
  }

  private async put(channelId: number, seq: number): Promise<void> {
    const { membership } = await request<{ membership: Membership }>("PUT", `/api/channels/${channelId}/read`, { seq });
    this.store.dispatch(markerMoved({ channelId, lastReadSeq: membership.lastReadSeq }));
  }
}
