import { HOLE_PATIENCE_MS, RETURN_SPREAD_MS } from "@/lib/protocol/timings";
import type { AppStore } from "../store/make-store";
import type { ChangeLog } from "./change-log";
import { loadWindow } from "./load-window";
import { changesHeard } from "./messages-slice";

/**
 * After the numbers or the list of channels: those whose messages are here and which have changed meanwhile are caught up
 * with, and those whose messages could not be loaded are asked for again. What nobody looks at can wait, since after a
 * restart everyone comes back at once.
 */
export function catchUpWithChannels(store: AppStore, changeLog: Pick<ChangeLog, "check" | "fill">): void {
  const { channels, messages } = store.getState();
  for (const [id, window] of Object.entries(messages.windows)) {
    const channelId = Number(id);
    const channel = channels.byId[channelId];
    if (!channel) continue;
    if (window.status === "failed") {
      loadWindow({ store, changeLog }, channelId, window.position).catch(() => {
        // Said where the messages would stand, as the first time.
      });
    }
    store.dispatch(changesHeard({ channelId, lastChangeSeq: channel.lastChangeSeq }));
    changeLog.check(channelId, window.isOpen ? HOLE_PATIENCE_MS : Math.random() * RETURN_SPREAD_MS);
  }
}
