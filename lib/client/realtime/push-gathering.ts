import type { Message } from "@/lib/protocol/messages";

/**
 * Least pause between two deliveries: under a flood the page is drawn this often, and whoever types finds it free in between. What
 * comes after a quiet time never waits.
 */
const PAUSE_MS = 100;

/** Hands on pushed messages: those of one frame together, and those of a flood together too. Their order stays. */
export class PushGathering {
  private gathered: Message[] = [];
  private pause: ReturnType<typeof setTimeout> | undefined;
  private isDue = false;

  /** @param deliver gets one message or more, in the order they came */
  constructor(private readonly deliver: (messages: readonly Message[]) => void) {}

  add(message: Message): void {
    this.gathered.push(message);
    // Nobody is looking at what is drawn, and browsers let the clocks of such a page run slow.
    const isHidden = document.visibilityState === "hidden";
    if (this.isDue || (this.pause !== undefined && !isHidden)) return;
    this.isDue = true;
    // Once the whole frame was read.
    queueMicrotask(() => this.flush());
  }

  /** Hands on at once what has gathered. */
  flush(): void {
    this.isDue = false;
    const messages = this.gathered;
    if (messages.length === 0) return;
    this.gathered = [];
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.pause = undefined;
      this.flush();
    }, PAUSE_MS);
    this.deliver(messages);
  }
}
