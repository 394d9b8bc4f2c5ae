import { RETURN_SPREAD_MS } from "@/lib/protocol/timings";
import { allTablesOutdated } from "../admin/admin-slice";
import { toApiError } from "../api/api-error";
import { retryDelayMs } from "../api/retry-delay";
import { loadChannels } from "../channels/load-channels";
import { loadNumbers } from "../channels/load-numbers";
import { membersOutdated } from "../members/members-slice";
import { catchUpWithChannels } from "../messages/catch-up-with-channels";
import type { ChangeLog } from "../messages/change-log";
import type { AppStore } from "./make-store";

/**
 * Brings a page up to date after each connect without a stampede when everyone comes back at once.
 *
 * One small request at once says which channels have changed, and those are read from where they stood. The list of
 * channels is read whole, since names and topics have no change number: at once where channels came or went or the list is
 * the one that this device kept, otherwise at a random moment of the next seconds.
 */
export class Refresh {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private list: Promise<void> = Promise.resolve();
  private failures = 0;

  constructor(
    private readonly store: AppStore,
    private readonly changeLog: Pick<ChangeLog, "check" | "fill">,
  ) {}

  /**
   * Reads the list of channels, for a page that has none yet.
   *
   * @param restore brings in what this device kept, for when the server does not answer
   */
  start(restore: () => Promise<void> | undefined): void {
    this.list = this.readList(restore);
  }

  /** Call it after each connect; it tries again what cannot be read while the connection stands. */
  async run(): Promise<void> {
    this.stop();
    this.failures = 0;
    this.store.dispatch(membersOutdated({}));
    this.store.dispatch(allTablesOutdated());
    await this.readNumbers();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async readNumbers(): Promise<void> {
    try {
      const isListed = await loadNumbers(this.store, this.list);
      catchUpWithChannels(this.store, this.changeLog);
      const canWait = isListed && !this.store.getState().channels.isRestored;
      this.wait(canWait ? Math.random() * RETURN_SPREAD_MS : 0, () => this.readList());
    } catch (thrown) {
      this.failures += 1;
      this.wait(retryDelayMs(toApiError(thrown), this.failures), () => this.readNumbers());
    }
  }

  private async readList(restore?: () => Promise<void> | undefined): Promise<void> {
    if (await loadChannels(this.store, restore)) return catchUpWithChannels(this.store, this.changeLog);
    this.failures += 1;
    this.wait(retryDelayMs({}, this.failures), () => this.readList());
  }

  private wait(pause: number, then: () => Promise<void>): void {
    this.stop();
    this.timer = setTimeout(() => {
      // The next connect begins anew.
      if (this.store.getState().websocket.connectionState.status === "connected") void then();
    }, pause);
  }
}
