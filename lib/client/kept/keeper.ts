import type { DeviceStorage } from "../storage/device-storage";
import type { Storage } from "../storage/open-storage";
import type { AppStore, RootState } from "../store/make-store";
import { keepChannels } from "./keep-channels";
import { keepWindows } from "./keep-windows";

/** Nothing has changed for so long: it is written down. */
const REST_MS = 2_000;
/** The same where something always changes. A busy channel costs its reader some milliseconds each time, and no more is lost than that. */
const BUSY_MS = 10_000;

/** Writes down on this device what changes in the chat, a moment later; a channel one is in no more goes at once. */
export class Keeper {
  private seen: RootState;
  private readonly visits = new Map<number, string>();
  /** What is written needs no writing until it is another object. */
  private readonly written = new WeakSet<object>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that is not written, in `performance.now()`. */
  private changedAt: number | null = null;
  private unsubscribe = () => {};

  constructor(
    private readonly store: AppStore,
    private readonly device: DeviceStorage,
  ) {
    this.seen = store.getState();
  }

  start(): void {
    this.unsubscribe = this.store.subscribe(() => this.onChange());
    window.addEventListener("pagehide", this.writeNow);
  }

  stop(): void {
    this.unsubscribe();
    clearTimeout(this.timer);
    this.timer = undefined;
    window.removeEventListener("pagehide", this.writeNow);
  }

  private onChange(): void {
    const [before, now] = [this.seen, this.store.getState()];
    this.seen = now;
    if (now.messages.windows !== before.messages.windows) this.noteVisit(now);
    if (now.channels.byId !== before.channels.byId && hasLost(before, now)) this.writeNow();
    else if (isChanged(before, now)) this.writeSoon();
  }

  private writeSoon(): void {
    const now = performance.now();
    this.changedAt ??= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.writeNow, Math.min(REST_MS, this.changedAt + BUSY_MS - now));
  }

  private noteVisit({ messages }: RootState): void {
    for (const [id, { isOpen }] of Object.entries(messages.windows)) {
      if (isOpen) this.visits.set(Number(id), new Date().toISOString());
    }
  }

  private readonly writeNow = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.changedAt = null;
    void this.device.use((storage) => this.write(storage));
  };

  private async write(storage: Storage): Promise<void> {
    const { viewer, channels, ...state } = this.store.getState();
    // Before the list nobody knows which channels may be kept, and who signs out keeps nothing.
    if (viewer.isSignedOut || channels.status !== "ready") return;
    const transaction = storage.transaction(["channels", "windows"], "readwrite");
    const parts = { written: this.written, visits: this.visits, channels, ...state };
    await Promise.all([
      keepChannels(transaction.objectStore("channels"), parts),
      keepWindows(transaction.objectStore("windows"), parts),
      transaction.done,
    ]);
  }
}

function isChanged(before: RootState, now: RootState): boolean {
  return (
    now.channels.byId !== before.channels.byId ||
    now.messages.windows !== before.messages.windows ||
    now.users.byId !== before.users.byId
  );
}

function hasLost(before: RootState, now: RootState): boolean {
  return Object.values(before.channels.byId).some(
    ({ id, membership }) => membership && !now.channels.byId[id]?.membership,
  );
}
