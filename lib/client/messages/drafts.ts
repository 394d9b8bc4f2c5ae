import type { DeviceStorage } from "../storage/device-storage";
import type { Tabs } from "../storage/tabs";
import type { AppStore } from "../store/make-store";
import { draftWritten } from "./drafts-slice";

/** As much writing as a crash may take. */
const REST_MS = 300;

/** What is being written in each channel: kept on this device, the same in every tab; what was written last is what stands. */
export class Drafts {
  /** Written here, and not kept yet. */
  private readonly unkept = new Map<number, string>();
  private readonly touched = new Set<number>();
  private shown = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopListening = () => {};

  constructor(
    private readonly store: AppStore,
    private readonly device: DeviceStorage,
    private readonly tabs: Tabs,
  ) {}

  start(): void {
    this.stopListening = this.tabs.listen((action) => {
      if (draftWritten.match(action)) this.accept(action.payload.channelId, action.payload.text);
    });
    // A page on a phone may never hear that it ends.
    document.addEventListener("visibilitychange", this.keepNow);
    window.addEventListener("pagehide", this.keepNow);
    this.shown = this.read();
  }

  stop(): void {
    this.stopListening();
    document.removeEventListener("visibilitychange", this.keepNow);
    window.removeEventListener("pagehide", this.keepNow);
    this.keepNow();
  }

  /** Once what the device had kept is shown. */
  whenShown(): Promise<void> {
    return this.shown;
  }

  write(channelId: number, text: string): void {
    this.touched.add(channelId);
    this.unkept.set(channelId, text);
    this.store.dispatch(draftWritten({ channelId, text }));
    this.timer ??= setTimeout(this.keepNow, REST_MS);
  }

  private async read(): Promise<void> {
    const kept = await this.device.use((storage) => storage.getAll("drafts"));
    for (const { channelId, text } of kept ?? []) {
      if (!this.touched.has(channelId)) this.store.dispatch(draftWritten({ channelId, text }));
    }
  }

  /** What is written in two tabs at once: the last one stands. */
  private accept(channelId: number, text: string): void {
    if (this.unkept.has(channelId)) return;
    this.touched.add(channelId);
    this.store.dispatch(draftWritten({ channelId, text }));
  }

  private readonly keepNow = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    const written = [...this.unkept].map(([channelId, text]) => ({ channelId, text }));
    if (written.length === 0) return;
    this.unkept.clear();
    for (const draft of written) this.tabs.tell(draftWritten(draft));
    void this.device.use(async (storage) => {
      const change = storage.transaction("drafts", "readwrite");
      const { store, done } = change;
      const changes = written.map((draft) => (draft.text === "" ? store.delete(draft.channelId) : store.put(draft)));
      // Else it would wait for this page, which may be going.
      change.commit();
      await Promise.all([...changes, done]);
    });
  };
}
