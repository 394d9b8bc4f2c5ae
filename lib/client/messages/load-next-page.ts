import type { AppStore } from "../store/make-store";
import type { ChangeLog } from "./change-log";
import { fetchPage } from "./fetch-page";
import { nextPageArrived, nextPageFailed, nextPageRequested } from "./messages-slice";

/** A list at its end asks for more at once when told that nothing is loading: a server that is down would be asked without end. */
const FAILED_PAUSE_MS = 2_000;

interface Parts {
  store: AppStore;
  changeLog: Pick<ChangeLog, "check">;
}

/** Reads the page beyond one end of a channel's window; does nothing while one is on its way or none is left. [MSG5] */
export async function loadNextPage(
  { store, changeLog }: Parts,
  channelId: number,
  side: "older" | "newer",
): Promise<void> {
  const window = store.getState().messages.windows[channelId];
  const end = window?.messages.at(side === "older" ? 0 : -1)?.seq;
  const hasMore = side === "older" ? window?.hasMoreBefore : window?.hasMoreAfter;
  if (!window || end === undefined || !hasMore || window.loading[side]) return;
  store.dispatch(nextPageRequested({ channelId, side }));
  try {
    const page = await fetchPage(channelId, side === "older" ? { before: end } : { after: end });
    store.dispatch(nextPageArrived({ channelId, side, page, from: end }));
    changeLog.check(channelId);
  } catch {
    setTimeout(() => store.dispatch(nextPageFailed({ channelId, side })), FAILED_PAUSE_MS);
  }
}
