interface Typist {
  socketId: string;
  /** Milliseconds since the epoch, of the last sign. */
  lastSignAt: number;
}

/** Who is typing where, for those who open a channel in the middle of it. [RT3], [RT5] */
export class TypingBoard {
  private readonly typistsByChannel = new Map<number, Map<number, Typist>>();

  /** @param timeoutMs after which a sign counts no more: the receivers' own expiry */
  constructor(private readonly timeoutMs: number) {}

  start(channelId: number, userId: number, socketId: string, now = Date.now()): void {
    const typists = this.typistsByChannel.get(channelId) ?? new Map<number, Typist>();
    typists.set(userId, { socketId, lastSignAt: now });
    this.typistsByChannel.set(channelId, typists);
  }

  /** @returns whether the person was typing there */
  end(channelId: number, userId: number): boolean {
    const typists = this.typistsByChannel.get(channelId);
    const wasTyping = typists?.delete(userId) ?? false;
    if (typists?.size === 0) this.typistsByChannel.delete(channelId);
    return wasTyping;
  }

  /** Ends what one socket began: its page was left or closed. @returns whether it was typing there */
  endFrom(channelId: number, userId: number, socketId: string): boolean {
    const typist = this.typistsByChannel.get(channelId)?.get(userId);
    return typist?.socketId === socketId ? this.end(channelId, userId) : false;
  }

  /** Ids of those typing in a channel, in the order they began. */
  typingIn(channelId: number, now = Date.now()): number[] {
    const typists = [...(this.typistsByChannel.get(channelId) ?? [])];
    return typists.filter(([, typist]) => now - typist.lastSignAt < this.timeoutMs).map(([userId]) => userId);
  }
}
