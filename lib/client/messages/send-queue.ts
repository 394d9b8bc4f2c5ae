import type { RealtimeSettings } from "@/lib/protocol/realtime";
import { toApiError, type PlainApiError } from "../api/api-error";
import type { WebSocketService } from "../realtime/websocket-service";
import type { AppStore } from "../store/make-store";
import type { PendingMessage } from "./listed-message";
import { messageAnswered } from "./messages-slice";
import { newClientId } from "./new-client-id";
import { messageDiscarded, messageWritten, sendFailed, sendStarted } from "./outbox-slice";
import { findPending } from "./pending-messages";

/** Sends what is written here, one after another per channel, so that it arrives in the order it was written. */
export class SendQueue {
  private readonly waiting = new Map<number, PendingMessage[]>();

  constructor(
    private readonly store: AppStore,
    private readonly service: Pick<WebSocketService, "send">,
    private readonly settings: Pick<RealtimeSettings, "messageQueueSize">,
  ) {}

  /** Shows a message at once and sends it. */
  send(channelId: number, body: string): void {
    const message: PendingMessage = {
      clientId: newClientId(),
      channelId,
      authorId: this.store.getState().viewer.user.id,
      body,
      createdAt: new Date().toISOString(),
      delivery: { state: "sending" },
    };
    this.store.dispatch(messageWritten(message));
    this.enqueue(message);
  }

  /** Sends a failed one again under the same name, so that it cannot be there twice. [MSG2] */
  retry(channelId: number, clientId: string): void {
    const message = this.find(channelId, clientId);
    if (message?.delivery.state !== "failed") return;
    this.store.dispatch(sendStarted({ channelId, clientId }));
    this.enqueue(message);
  }

  /** Forgets a failed one. One that is under way is not stopped by that. */
  discard(channelId: number, clientId: string): void {
    if (this.find(channelId, clientId)?.delivery.state !== "failed") return;
    this.store.dispatch(messageDiscarded({ channelId, clientId }));
  }

  private enqueue(message: PendingMessage): void {
    const queue = this.waiting.get(message.channelId);
    if (!queue) {
      const started = [message];
      this.waiting.set(message.channelId, started);
      void this.drain(message.channelId, started);
      return;
    }
    if (queue.length >= this.settings.messageQueueSize) this.fail(message, { code: "rate_limited" });
    else queue.push(message);
  }

  private async drain(channelId: number, queue: PendingMessage[]): Promise<void> {
    for (let next = queue[0]; next; next = queue[0]) {
      await this.post(next);
      queue.shift();
    }
    this.waiting.delete(channelId);
  }

  private async post(message: PendingMessage): Promise<void> {
    const { channelId, clientId, body } = message;
    try {
      this.store.dispatch(messageAnswered(await this.service.send(channelId, { clientId, body })));
    } catch (thrown) {
      this.fail(message, toApiError(thrown).toPlain());
    }
  }

  private fail({ channelId, clientId }: PendingMessage, error: PlainApiError): void {
    this.store.dispatch(sendFailed({ channelId, clientId, error }));
  }

  private find(channelId: number, clientId: string): PendingMessage | undefined {
    return findPending(this.store.getState().outbox.byChannel, { channelId, clientId });
  }
}
