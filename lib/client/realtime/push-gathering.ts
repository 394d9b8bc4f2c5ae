import type { Message } from "@/lib/protocol/messages";
import type { KeyPauses } from "./key-pauses";

/** Least pause between two deliveries of a flood: the page is drawn this often. What comes after a quiet time never waits. */
const PAUSE_MS = 100;
/** The same while someone types: a drawing costs about the same however many messages it brings. */
const TYPING_PAUSE_MS = 500;

/** Hands on pushed messages: those of one frame together, and those of a flood together too. Their order stays. */
export class PushGathering {
  private gathered: Message[] = [];
  private pause: ReturnType<typeof setTimeout> | undefined;
  private isDue = false;

  /** @param deliver gets one message or more, in the order they came */
  constructor(
    private readonly deliver: (messages: readonly Message[]) => void,
    private readonly keys: Pick<KeyPauses, "isTyping" | "whenFree">,
  ) {}

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
    this.pause = setTimeout(() => this.endPause(), this.keys.isTyping ? TYPING_PAUSE_MS : PAUSE_MS);
    this.deliver(messages);
  }

  private endPause(): void {
    this.keys.whenFree(() => {
      this.pause = undefined;
      this.flush();
    });
  }
}
