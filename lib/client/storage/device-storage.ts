import { openStorage, type Storage } from "./open-storage";

/** Browsers have had faults by which a storage never answers; nobody's message may wait for that. */
const PATIENCE_MS = 5_000;

/** What this device keeps for the person of one page; opened when it is first used. */
export class DeviceStorage {
  private opened: Promise<Storage | null> | null = null;

  constructor(private readonly userId: number) {}

  /** @returns null where the browser keeps nothing, or does no more: another tab erased it, or is of a newer version */
  use<T>(work: (storage: Storage) => Promise<T>): Promise<T | null> {
    this.opened ??= openStorage(this.userId);
    const opened = this.opened;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE_MS)));
    const result = opened.then((storage) => storage && work(storage)).catch(() => null);
    return Promise.race([result, patience]).finally(() => clearTimeout(timer));
  }

  /** What is under way is finished first; the next use opens it again. */
  close(): void {
    void this.opened?.then((storage) => storage?.close());
    this.opened = null;
  }
}
