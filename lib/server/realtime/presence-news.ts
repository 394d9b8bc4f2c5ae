import { PRESENCE_PAUSE_MS } from "@/lib/protocol/timings";
import { runtime } from "../runtime";
import { keepLastActive } from "../users/keep-last-active";
import { broadcast, type Told } from "./broadcast";
import { Gathering } from "./gathering";
import type { PresenceListener } from "./presence";
import { channelRoom } from "./rooms";

/**
 * Tells each channel who of it came and went: at once, and what follows within a second as one frame. [RT2], [RT6]
 *
 * When everybody comes back at once, each telling everybody would be a million frames. Presence is told as it is when
 * the frame leaves, not as it came about.
 */
export class PresenceNews implements PresenceListener {
  /** By channel and person: null for who came, or when they left. */
  private readonly news = new Map<number, Map<number, Date | null>>();
  private readonly telling = new Gathering<number>((channelId) => this.tell(channelId), PRESENCE_PAUSE_MS);
  private left = new Map<number, Date>();
  private readonly keeping = new Gathering<"left">(() => this.keep(), PRESENCE_PAUSE_MS);

  online(userId: number, channelIds: ReadonlySet<number>): void {
    this.note(userId, channelIds, null);
  }

  offline(userId: number, channelIds: ReadonlySet<number>, lastActiveAt: Date): void {
    this.note(userId, channelIds, lastActiveAt);
    this.left.set(userId, lastActiveAt);
    this.keeping.sign("left");
  }

  stop(): void {
    this.telling.stop();
    this.keeping.stop();
  }

  private note(userId: number, channelIds: ReadonlySet<number>, leftAt: Date | null): void {
    for (const channelId of channelIds) {
      const inChannel = this.news.get(channelId) ?? new Map<number, Date | null>();
      this.news.set(channelId, inChannel.set(userId, leftAt));
      this.telling.sign(channelId);
    }
  }

  private tell(channelId: number): void {
    const news = [...(this.news.get(channelId) ?? [])];
    this.news.delete(channelId);
    const told = news.flatMap(([userId, leftAt]) => tellOf(channelId, userId, leftAt));
    if (told.length === 0) return;
    const rooms = [channelRoom(channelId)];
    runtime().slowReaders?.owe(rooms, broadcast(rooms, told, { isDroppable: true }));
  }

  private keep(): void {
    void keepLastActive(this.left);
    this.left = new Map();
  }
}

function tellOf(channelId: number, userId: number, leftAt: Date | null): Told<"user_online" | "user_offline">[] {
  if (leftAt) return [{ type: "user_offline", data: { lastActiveAt: leftAt.toISOString() }, channelId, userId }];
  // Whoever was removed from the channel meanwhile is not in it, however online.
  const isOnline = runtime().presence?.isOnlineIn(channelId, userId) ?? false;
  return isOnline ? [{ type: "user_online", data: {}, channelId, userId }] : [];
}
