import type { Message } from "@/lib/protocol/messages";
import { afterPaint } from "../painting/after-paint";
import type { KeyPauses } from "./key-pauses";

/** Least pause between two deliveries of a flood: the page is drawn this often. What comes after a quiet time never waits. */
const PAUSE_MS = 100;
/** The same while someone types: a drawing costs about the same however many messages it brings. */
const TYPING_PAUSE_MS = 500;
/** Where drawing takes long it comes less often then: a fortieth of the time is its own, and the keys have the rest. */
const TYPING_TIMES = 40;
/** Whoever types looks up sooner or later. */
const TYPING_PAUSE_MAX_MS = 5_000;

/** Hands on pushed messages: those of one frame together, and those of a flood together too. Their order stays. */
export class PushGathering {
  private gathered: Message[] = [];
  private pause: ReturnType<typeof setTimeout> | undefined;
  private isDue = false;
  /** How long the last ones took from here to the screen. */
  private drawingMs = 0;
  private isMeasuring = false;

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
    this.pause = setTimeout(() => this.endPause(), this.keys.isTyping ? this.typingPauseMs() : PAUSE_MS);
    this.measureDrawing();
    this.deliver(messages);
  }

  private typingPauseMs(): number {
    return Math.min(Math.max(TYPING_PAUSE_MS, TYPING_TIMES * this.drawingMs), TYPING_PAUSE_MAX_MS);
  }

  private measureDrawing(): void {
    // It matters to who types alone, and a page that nobody sees has no frames to measure.
    if (!this.keys.isTyping || this.isMeasuring) return;
    this.isMeasuring = true;
    const startedAt = performance.now();
    afterPaint(() => {
      this.drawingMs = performance.now() - startedAt;
      this.isMeasuring = false;
    });
  }

  private endPause(): void {
    this.keys.whenFree(() => {
      this.pause = undefined;
      this.flush();
    });
  }
}
