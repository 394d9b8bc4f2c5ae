import { lastSeqHeard } from "../channels/channels-slice";
import type { AppStore } from "../store/make-store";
import type { ChangeLog } from "./change-log";
import { fetchNewest } from "./fetch-newest";
import { fetchPage } from "./fetch-page";
import {
  changesHeard,
  newestArrived,
  newestFailed,
  newestRequested,
  olderArrived,
  olderFailed,
  olderRequested,
} from "./messages-slice";

/** A list at its top asks for more at once when told that nothing is loading: a server that is down would be asked without end. */
const FAILED_PAUSE_MS = 2_000;

interface Parts {
  store: AppStore;
  changeLog: Pick<ChangeLog, "check">;
}

/** Reads a channel's newest messages, back to the first unread one; does nothing while they are on their way. [MSG5] */
export async function loadNewest({ store, changeLog }: Parts, channelId: number): Promise<void> {
  if (store.getState().messages.windows[channelId]?.isLoadingNewest) return;
  store.dispatch(newestRequested({ channelId }));
  try {
    const { membership } = store.getState().channels.byId[channelId] ?? {};
    const page = await fetchNewest(channelId, membership?.lastReadSeq ?? null);
    store.dispatch(newestArrived({ channelId, page }));
    store.dispatch(lastSeqHeard({ channelId, lastSeq: page.lastSeq, lastChangeSeq: page.lastChangeSeq }));
  } catch {
    return void store.dispatch(newestFailed({ channelId }));
  }
  // The page may be older than what a push, a join or the list told before it came.
  const channel = store.getState().channels.byId[channelId];
  if (channel) store.dispatch(changesHeard({ channelId, lastChangeSeq: channel.lastChangeSeq }));
  changeLog.check(channelId);
}

/** Reads the page before the oldest message that is here; does nothing while one is on its way or none is left. */
export async function loadBefore({ store, changeLog }: Parts, channelId: number): Promise<void> {
  const window = store.getState().messages.windows[channelId];
  const oldest = window?.messages[0];
  if (!window || !oldest || !window.hasMoreBefore || window.isLoadingBefore) return;
  store.dispatch(olderRequested({ channelId }));
  try {
    const page = await fetchPage(channelId, { before: oldest.seq });
    store.dispatch(olderArrived({ channelId, page }));
    changeLog.check(channelId);
  } catch {
    setTimeout(() => store.dispatch(olderFailed({ channelId })), FAILED_PAUSE_MS);
  }
}
