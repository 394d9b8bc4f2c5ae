import type { RealtimeSettings } from "@/lib/protocol/realtime";
import { listenForReturn } from "../realtime/listen-for-return";
import type { WebSocketService } from "../realtime/websocket-service";
import { inOneTab } from "../storage/in-one-tab";
import type { Tabs } from "../storage/tabs";
import type { AppStore } from "../store/make-store";
import type { PendingMessage } from "./listed-message";
import { messageAnswered } from "./messages-slice";
import { newClientId } from "./new-client-id";
import {
  connectionReturned,
  messageDiscarded,
  sendPostponed,
  sendRefused,
  sendRetried,
  sendStarted,
} from "./outbox-slice";
import type { OutboxStorage } from "./outbox-storage";
import { countPending, countWaiting, findPending, nextPending } from "./pending-messages";
import { SendLane } from "./send-lane";
import { SharedOutbox } from "./shared-outbox";

interface OutboxParts {
  store: AppStore;
  service: Pick<WebSocketService, "send">;
  storage: OutboxStorage;
  tabs: Tabs;
  settings: Pick<RealtimeSettings, "messageQueueSize">;
}

/**
 * What a person wrote on this device, until the server has it: kept before it is shown, shared by all tabs, and sent by
 * one of them in the order it was written in each channel. The same `clientId` each time makes it one message. [MSG2]
 */
export class Outbox {
  private readonly shared: SharedOutbox;
  private readonly lanes = new Map<number, SendLane>();
  /** Written, but not kept yet. */
  private adding = 0;
  private added = Promise.resolve();
  private isSender = false;
  private stopping = new AbortController();

  constructor(private readonly parts: OutboxParts) {
    this.shared = new SharedOutbox(parts.store, parts.storage, parts.tabs);
  }

  /** Shows what was kept, and sends it once it is this tab's turn to send. */
  start(): void {
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    const stops = [
      this.shared.follow(() => this.runAll()),
      listenForReturn(() => this.tryNow()),
      () => window.removeEventListener("beforeunload", this.warn),
    ];
    window.addEventListener("beforeunload", this.warn);
    signal.addEventListener("abort", () => stops.forEach((stop) => stop()));
    this.showAfter(this.shared.read());
    inOneTab(`huddle-outbox-${this.state.viewer.user.id}`, signal, () => void this.takeOver(signal));
  }

  stop(): void {
    this.stopping.abort();
    this.isSender = false;
    for (const lane of this.lanes.values()) lane.run();
  }

  /** @returns false when as much waits as may: nothing was taken [CFG1] */
  send(channelId: number, body: string): boolean {
    if (countWaiting(this.state.outbox.byChannel) + this.adding >= this.limit) return false;
    void this.add({
      clientId: newClientId(),
      channelId,
      authorId: this.state.viewer.user.id,
      body,
      createdAt: new Date().toISOString(),
      delivery: this.isCutOff() ? { state: "waiting", code: "network" } : { state: "sending" },
    });
    return true;
  }

  /** Once all that was written until now is in the list, what the device had kept too. */
  whenShown(): Promise<void> {
    return this.added;
  }

  /** Sends a refused one again. */
  retry(channelId: number, clientId: string): void {
    if (!this.isRefused(channelId, clientId)) return;
    this.shared.change(sendRetried({ channelId, clientId }));
    this.lane(channelId).run();
  }

  /** Forgets a refused one. */
  discard(channelId: number, clientId: string): void {
    if (this.isRefused(channelId, clientId)) this.shared.change(messageDiscarded({ channelId, clientId }));
  }

  /** The connection is back, or may be: nothing need wait any longer. */
  tryNow(): void {
    this.parts.tabs.tell(connectionReturned());
    this.runAll();
  }

  /** How many messages may wait. */
  get limit(): number {
    return this.parts.settings.messageQueueSize;
  }

  private get state() {
    return this.parts.store.getState();
  }

  private async add(message: PendingMessage): Promise<void> {
    this.adding += 1;
    const adding = this.shared.add(message);
    this.showAfter(adding);
    await adding;
    this.adding -= 1;
    this.lane(message.channelId).run();
  }

  /** All before it is waited for as well: the chat may be left and entered while something is kept. */
  private showAfter(step: Promise<unknown>): void {
    const { added } = this;
    this.added = step.then(() => added);
  }

  private async takeOver(signal: AbortSignal): Promise<void> {
    // The tab that sent until now may have ended without a word.
    await this.shared.read();
    if (signal.aborted) return;
    this.isSender = true;
    this.runAll();
  }

  private runAll(): void {
    for (const id of Object.keys(this.state.outbox.byChannel)) this.lane(Number(id)).run();
  }

  private lane(channelId: number): SendLane {
    const known = this.lanes.get(channelId);
    if (known) return known;
    const lane = new SendLane({
      next: () => (this.isSender ? nextPending(this.state.outbox.byChannel, channelId) : undefined),
      send: (message) => this.post(message),
      onPostponed: ({ code }) => this.shared.change(sendPostponed({ channelId, code })),
      onRefused: ({ clientId }, error) =>
        this.shared.change(sendRefused({ channelId, clientId, error: error.toPlain() })),
    });
    this.lanes.set(channelId, lane);
    return lane;
  }

  private async post({ channelId, clientId, body }: PendingMessage): Promise<void> {
    if (!this.isCutOff()) this.shared.change(sendStarted({ channelId }));
    this.shared.change(messageAnswered(await this.parts.service.send(channelId, { clientId, body })));
  }

  private isRefused(channelId: number, clientId: string): boolean {
    return findPending(this.state.outbox.byChannel, { channelId, clientId })?.delivery.state === "failed";
  }

  /** An attempt is made all the same, but nobody is told "sending" each time. */
  private isCutOff(): boolean {
    const { status } = this.state.websocket.connectionState;
    return status === "reconnecting" || status === "disconnected";
  }

  /** What nothing keeps is lost with the page, and that is asked before. */
  private readonly warn = (event: Event): void => {
    const { byChannel, isKept } = this.state.outbox;
    if (!isKept && countPending(byChannel) > 0) event.preventDefault();
  };
}
