import type { DeviceStorage } from "../storage/device-storage";
import type { PendingMessage } from "./listed-message";

/** The outbox as this device keeps it. */
export class OutboxStorage {
  constructor(private readonly device: DeviceStorage) {}

  /** In the order they were written; null where nothing is kept. */
  read(): Promise<PendingMessage[] | null> {
    return this.device.use((storage) => storage.getAll("outbox"));
  }

  /**
   * Keeps a message, on the disk and not only on its way there, in the place of the draft it was.
   *
   * @returns whether it is kept
   */
  async add(message: PendingMessage): Promise<boolean> {
    const kept = await this.device.use(async (storage) => {
      const change = storage.transaction(["outbox", "drafts"], "readwrite", { durability: "strict" });
      await change.objectStore("outbox").add(message);
      await change.objectStore("drafts").delete(message.channelId);
      await change.done;
      return true;
    });
    return kept === true;
  }

  /** Keeps what has become of a message. */
  async update(message: PendingMessage): Promise<void> {
    await this.device.use(async (storage) => {
      const change = storage.transaction("outbox", "readwrite");
      const key = await change.store.index("clientId").getKey(message.clientId);
      if (key !== undefined) await change.store.put(message, key);
      await change.done;
    });
  }

  async remove(clientId: string): Promise<void> {
    await this.device.use(async (storage) => {
      const change = storage.transaction("outbox", "readwrite");
      const key = await change.store.index("clientId").getKey(clientId);
      if (key !== undefined) await change.store.delete(key);
      await change.done;
    });
  }
}
