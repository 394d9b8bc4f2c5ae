import type { AppStore } from "../store/make-store";
import type { ChangeLog } from "./change-log";
import { loadNewest } from "./load-messages";
import { changesHeard } from "./messages-slice";

/**
 * After a list of channels: those whose messages are here and which have changed meanwhile are caught up with, and those
 * whose messages could not be loaded are asked for again.
 */
export function catchUpWithChannels(store: AppStore, changeLog: Pick<ChangeLog, "check">): void {
  const { channels, messages } = store.getState();
  for (const channelId of Object.keys(messages.windows).map(Number)) {
    const channel = channels.byId[channelId];
    if (!channel) continue;
    if (messages.windows[channelId]?.status === "failed") void loadNewest({ store, changeLog }, channelId);
    store.dispatch(changesHeard({ channelId, lastChangeSeq: channel.lastChangeSeq }));
    changeLog.check(channelId);
  }
}
