import { MESSAGES_PAGE_DEFAULT, MESSAGES_PAGE_MAX } from "@/lib/protocol/limits";
import type { MessagesPage } from "@/lib/protocol/messages";
import { lastSeqHeard } from "../channels/channels-slice";
import type { KeptChat } from "../kept/kept-chat";
import { orKept } from "../kept/or-kept";
import type { AppStore } from "../store/make-store";
import type { ChangeLog } from "./change-log";
import { fetchPage } from "./fetch-page";
import { changesHeard, windowArrived, windowFailed, windowRequested } from "./messages-slice";
import type { WindowPosition } from "./opening-position";

interface Parts {
  store: AppStore;
  changeLog: Pick<ChangeLog, "check" | "fill">;
  kept?: Pick<KeptChat, "restoreWindow">;
}

/**
 * Puts another stretch of a channel into its window. Whoever asked last is answered: earlier answers are dropped. [MSG5]
 *
 * @throws ApiError when it could not be read; what was there before stays, else what this device kept stands in
 */
export async function loadWindow(
  { store, changeLog, kept }: Parts,
  channelId: number,
  position: WindowPosition,
): Promise<void> {
  const windowNow = () => store.getState().messages.windows[channelId];
  const isFirst = windowNow()?.watermark === null;
  store.dispatch(windowRequested({ channelId, position }));
  const request = windowNow()?.request ?? 0;
  try {
    const page = await orKept(fetchPosition(channelId, position), () => kept?.restoreWindow(channelId));
    store.dispatch(windowArrived({ channelId, request, page }));
    store.dispatch(lastSeqHeard({ channelId, lastSeq: page.lastSeq, lastChangeSeq: page.lastChangeSeq }));
  } catch (thrown) {
    store.dispatch(windowFailed({ channelId, request }));
    throw thrown;
  }
  // The page may be older than what a push, a join or the list told before it came.
  const channel = store.getState().channels.byId[channelId];
  if (channel) store.dispatch(changesHeard({ channelId, lastChangeSeq: channel.lastChangeSeq }));
  // What the window before it heard is no matter of crossing.
  if (isFirst) changeLog.check(channelId);
  else changeLog.fill(channelId);
}

function fetchPosition(channelId: number, position: WindowPosition): Promise<MessagesPage> {
  if (typeof position !== "object") return fetchPage(channelId, {}, MESSAGES_PAGE_DEFAULT);
  // Half of it lies on either side, and each should fill a screen.
  return fetchPage(channelId, position, MESSAGES_PAGE_MAX);
}
