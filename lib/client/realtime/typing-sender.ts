import { TYPING_IDLE_MS, TYPING_REPEAT_MS } from "@/lib/protocol/timings";
import type { WebSocketService } from "./websocket-service";

/** Tells that this person types: at once, again while it lasts, and when it is over. [RT5] */
export class TypingSender {
  private channelId: number | null = null;
  private repeat: ReturnType<typeof setInterval> | undefined;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly service: Pick<WebSocketService, "sendTyping">) {}

  /** A key was pressed in a channel's composer. */
  onType(channelId: number): void {
    if (this.channelId !== channelId) this.start(channelId);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.stop(), TYPING_IDLE_MS);
  }

  /** A channel's composer was left, by somebody who may type in another one already. */
  leave(channelId: number): void {
    if (this.channelId === channelId) this.stop();
  }

  /** The composer was sent or emptied. */
  stop(): void {
    clearTimeout(this.idle);
    clearInterval(this.repeat);
    if (this.channelId !== null) this.service.sendTyping(this.channelId, false);
    this.channelId = null;
  }

  private start(channelId: number): void {
    this.stop();
    this.channelId = channelId;
    this.service.sendTyping(channelId, true);
    this.repeat = setInterval(() => this.service.sendTyping(channelId, true), TYPING_REPEAT_MS);
  }
}
