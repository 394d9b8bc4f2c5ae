import { allTablesOutdated } from "../admin/admin-slice";
import { loadChannels } from "../channels/load-channels";
import { membersOutdated } from "../members/members-slice";
import { catchUpWithChannels } from "../messages/catch-up-with-channels";
import type { ChangeLog } from "../messages/change-log";
import type { AppStore } from "./make-store";

const RETRY_MS = 5_000;

/** After a connect: what has no change number is read again whole, and what has one from where it stood. */
export class Refresh {
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: AppStore,
    private readonly changeLog: Pick<ChangeLog, "check" | "fill">,
  ) {}

  /** Reads, and tries again while the connection stands and the list cannot be read. */
  async run(): Promise<void> {
    this.stop();
    this.store.dispatch(membersOutdated({}));
    this.store.dispatch(allTablesOutdated());
    if (await loadChannels(this.store)) return catchUpWithChannels(this.store, this.changeLog);
    this.stop();
    const { connectionState } = this.store.getState().websocket;
    if (connectionState.status === "connected") this.retryTimer = setTimeout(() => void this.run(), RETRY_MS);
  }

  stop(): void {
    clearTimeout(this.retryTimer);
  }
}
