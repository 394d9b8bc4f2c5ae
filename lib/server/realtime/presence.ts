interface OnlinePerson {
  connections: number;
  channelIds: Set<number>;
  /** When the last connection went; null while there is one. */
  leftAt: Date | null;
  graceTimer: NodeJS.Timeout | undefined;
}

/** Whom presence tells, once per change and never for a reload. */
export interface PresenceListener {
  online(userId: number, channelIds: ReadonlySet<number>): void;
  offline(userId: number, channelIds: ReadonlySet<number>, lastActiveAt: Date): void;
}

/**
 * Who is online in which channel: a person with several devices once, and nobody whose connection is gone. [RT6]
 *
 * It lives in memory with the connections it counts, so a crash leaves no ghosts.
 */
export class Presence {
  private readonly people = new Map<number, OnlinePerson>();
  private readonly onlineByChannel = new Map<number, Set<number>>();

  /** @param graceMs how long someone stays online after the last device has gone */
  constructor(
    private readonly listener: PresenceListener,
    private readonly graceMs: number,
  ) {}

  /** A device came. The first one brings its person online in `channelIds`. */
  connect(userId: number, channelIds: Iterable<number>): void {
    const person = this.people.get(userId);
    if (person) {
      clearTimeout(person.graceTimer);
      person.connections += 1;
      person.leftAt = null;
      return;
    }
    const arrived: OnlinePerson = { connections: 1, channelIds: new Set(), leftAt: null, graceTimer: undefined };
    this.people.set(userId, arrived);
    for (const channelId of channelIds) this.enter(userId, arrived, channelId);
    this.listener.online(userId, arrived.channelIds);
  }

  /** A device went. After the last one the person is told offline when the grace is over. */
  disconnect(userId: number): void {
    const person = this.people.get(userId);
    if (!person) return;
    person.connections -= 1;
    if (person.connections > 0) return;
    person.leftAt = new Date();
    person.graceTimer = setTimeout(() => this.leave(userId, person), this.graceMs);
    // A server that stops does not wait to tell who left.
    person.graceTimer.unref();
  }

  /** A membership began. @returns whether the person is online, so that the channel is to be told */
  addToChannel(userId: number, channelId: number): boolean {
    const person = this.people.get(userId);
    if (!person || person.channelIds.has(channelId)) return false;
    this.enter(userId, person, channelId);
    return true;
  }

  /** A membership ended. */
  removeFromChannel(userId: number, channelId: number): void {
    this.people.get(userId)?.channelIds.delete(channelId);
    this.exit(userId, channelId);
  }

  isOnline(userId: number): boolean {
    return this.people.has(userId);
  }

  /** Ids of a channel's members who are online, ascending. */
  onlineIn(channelId: number): number[] {
    return [...(this.onlineByChannel.get(channelId) ?? [])].sort((a, b) => a - b);
  }

  countOnlineIn(channelId: number): number {
    return this.onlineByChannel.get(channelId)?.size ?? 0;
  }

  /** Whether a member of a channel is online. */
  isOnlineIn(channelId: number, userId: number): boolean {
    return this.onlineByChannel.get(channelId)?.has(userId) ?? false;
  }

  /** Tells nobody any more: the server goes, and its clients notice by themselves. */
  stop(): void {
    for (const person of this.people.values()) clearTimeout(person.graceTimer);
    this.people.clear();
    this.onlineByChannel.clear();
  }

  private enter(userId: number, person: OnlinePerson, channelId: number): void {
    person.channelIds.add(channelId);
    const online = this.onlineByChannel.get(channelId);
    if (online) online.add(userId);
    else this.onlineByChannel.set(channelId, new Set([userId]));
  }

  private exit(userId: number, channelId: number): void {
    const online = this.onlineByChannel.get(channelId);
    online?.delete(userId);
    if (online?.size === 0) this.onlineByChannel.delete(channelId);
  }

  private leave(userId: number, person: OnlinePerson): void {
    this.people.delete(userId);
    for (const channelId of person.channelIds) this.exit(userId, channelId);
    this.listener.offline(userId, person.channelIds, person.leftAt ?? new Date());
  }
}
