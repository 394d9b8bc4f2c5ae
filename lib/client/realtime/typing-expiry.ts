/** Forgets signs of typing that were not repeated. [RT5] */
export class TypingExpiry {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly timeoutMs: number) {}

  /** A sign came; an earlier one of the same key is forgotten with this one. */
  renew(key: string, onExpire: () => void): void {
    this.end(key);
    const expire = () => {
      this.timers.delete(key);
      onExpire();
    };
    this.timers.set(key, setTimeout(expire, this.timeoutMs));
  }

  end(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  endAll(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
