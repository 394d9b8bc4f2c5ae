import { afterPaint } from "../painting/after-paint";

/** Whoever types presses the next key within this. */
const NEXT_KEY_MS = 300;

/** Whoever takes a key for themselves has typed it all the same. */
const CAPTURED = { capture: true, passive: true };

/**
 * Finds the moments at which whoever types does not notice that the page is busy: right after a key was painted. The next
 * one comes a tenth of a second later at the earliest.
 */
export class KeyPauses {
  private lastKeyAt = -Infinity;
  private waiting: (() => void) | null = null;

  start(): void {
    window.addEventListener("keydown", this.onKey, CAPTURED);
  }

  get isTyping(): boolean {
    return performance.now() - this.lastKeyAt < NEXT_KEY_MS;
  }

  /** Acts now, or, while someone types, once their next key was painted or fails to come. One waits at a time. */
  whenFree(act: () => void): void {
    if (!this.isTyping) return act();
    const timer = setTimeout(() => this.waiting?.(), NEXT_KEY_MS);
    this.waiting = () => {
      clearTimeout(timer);
      this.waiting = null;
      act();
    };
  }

  stop(): void {
    window.removeEventListener("keydown", this.onKey, CAPTURED);
    this.waiting?.();
  }

  private readonly onKey = () => {
    this.lastKeyAt = performance.now();
    if (!this.waiting) return;
    // What the key itself has set going comes first: else the next key would have to wait for both.
    afterPaint(() => setTimeout(() => this.waiting?.()));
  };
}
