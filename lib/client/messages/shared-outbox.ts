import { isAnyOf, type UnknownAction } from "@reduxjs/toolkit";
import type { Tabs } from "../storage/tabs";
import type { AppStore } from "../store/make-store";
import { isConfirmed } from "./is-confirmed";
import type { PendingMessage } from "./listed-message";
import { messageAnswered } from "./messages-slice";
import {
  connectionReturned,
  keepingRefused,
  messageDiscarded,
  messageWritten,
  outboxRead,
  sendPostponed,
  sendRefused,
  sendRetried,
  sendStarted,
} from "./outbox-slice";
import type { OutboxStorage } from "./outbox-storage";
import { findPending, type PendingMessages } from "./pending-messages";

/** There is something to do for the tab that sends, whichever it is. */
const isWork = isAnyOf(messageWritten, sendRetried, connectionReturned);
const isOver = isAnyOf(messageAnswered, messageDiscarded);
const isChanged = isAnyOf(sendRefused, sendRetried);
const isShared = isAnyOf(messageWritten, sendStarted, sendPostponed, isChanged, isOver);

/** The outbox as this page shows it, in agreement with what the device keeps and with the other tabs. */
export class SharedOutbox {
  /** Over with: a reading of the storage that began before must not bring them back. */
  private readonly over = new Set<string>();
  private shown: PendingMessages = {};

  constructor(
    private readonly store: AppStore,
    private readonly storage: OutboxStorage,
    private readonly tabs: Tabs,
  ) {}

  /**
   * Follows what the other tabs do, and what the server confirms.
   *
   * @param onWork another tab has work for the one that sends
   * @returns stops it
   */
  follow(onWork: () => void): () => void {
    const stopListening = this.tabs.listen((action) => {
      if (isShared(action)) this.accept(action);
      if (isWork(action)) onWork();
    });
    const stopForgetting = this.store.subscribe(() => this.forgetWhatIsGone());
    return () => {
      stopListening();
      stopForgetting();
    };
  }

  /** Shows what the device has kept. */
  async read(): Promise<void> {
    const kept = await this.storage.read();
    if (!kept) return;
    const state = this.store.getState();
    const isGone = (message: PendingMessage) => this.over.has(message.clientId) || isConfirmed(state, message);
    for (const { clientId } of kept.filter(isGone)) void this.storage.remove(clientId);
    this.store.dispatch(outboxRead(kept.filter((message) => !isGone(message)).map(withoutSender)));
  }

  /** Keeps a message, and shows it only then: what is seen in the list is safe. */
  async add(message: PendingMessage): Promise<void> {
    const isKept = await this.storage.add(message);
    if (!isKept) this.store.dispatch(keepingRefused());
    this.change(messageWritten(message));
  }

  /** Something has become of a message: shown here and in the other tabs, and kept where it must outlive them. */
  change(action: UnknownAction): void {
    this.accept(action);
    this.tabs.tell(action);
    if (!isChanged(action)) return;
    const changed = findPending(this.store.getState().outbox.byChannel, action.payload);
    if (changed) void this.storage.update(changed);
  }

  private accept(action: UnknownAction): void {
    if (isOver(action)) this.over.add(action.payload.clientId);
    this.store.dispatch(action);
  }

  /** Whoever took a message from the list, an answer, a push or a page: it is kept no longer. */
  private forgetWhatIsGone(): void {
    const { byChannel } = this.store.getState().outbox;
    if (byChannel === this.shown) return;
    for (const message of Object.values(this.shown).flat()) {
      if (findPending(byChannel, message)) continue;
      this.over.add(message.clientId);
      void this.storage.remove(message.clientId);
    }
    this.shown = byChannel;
  }
}

/** Nobody is sending it as far as is known. */
function withoutSender(message: PendingMessage): PendingMessage {
  return message.delivery.state === "failed"
    ? message
    : { ...message, delivery: { state: "waiting", code: "network" } };
}
