import { useCallback } from "react";
import { shallowEqual } from "react-redux";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { NEW_WINDOW, type ChannelWindow } from "./channel-window";
import type { ListedMessage } from "./listed-message";
import { loadNextPage } from "./load-next-page";
import { loadWindow } from "./load-window";
import { endShown } from "./messages-slice";
import type { ReadingPlace } from "./reading-places";
import { useFirstUnreadSeq } from "./use-first-unread-seq";
import { useListedMessages } from "./use-listed-messages";
import { useOpenWindow, type OpenWindowOptions } from "./use-open-window";

export interface Messages {
  status: "loading" | "ready" | "failed";
  /** One stretch of the channel, with what waits to be sent where the stretch ends with the channel. */
  messages: ListedMessage[];
  hasMoreBefore: boolean;
  hasMoreAfter: boolean;
  /** Another number is another stretch: whoever shows it starts anew. */
  stretch: number;
  /** The stretch was asked for to see its end. */
  startsAtEnd: boolean;
  /** `seq` of the channel's newest message, also where that is not on the stretch. */
  lastSeq: number;
  /** Reads on beyond one end, if there is more. */
  loadNext: (side: "older" | "newer") => void;
  /** After `failed`. */
  retryLoad: () => void;
  /** Where reading had stopped when the channel was opened; null when everything was read. */
  firstUnreadSeq: number | null;
  /** Where the reader was when the channel was left; null at its end. */
  getPlace: () => ReadingPlace | null;
  keepPlace: (place: ReadingPlace | null) => void;
}

/** A channel's messages, kept up to date while they are shown; opening takes one request. [MSG5] */
export function useMessages(channelId: number, options: OpenWindowOptions = {}): Messages {
  const client = useChatClient();
  const { store, places } = client;
  const shown = useAppSelector(({ messages }) => toShown(messages.windows[channelId] ?? NEW_WINDOW), shallowEqual);
  const messages = useListedMessages(channelId);
  const lastSeq = useAppSelector(({ channels }) => channels.byId[channelId]?.lastSeq ?? 0);
  const firstUnreadSeq = useFirstUnreadSeq(channelId);

  useOpenWindow(channelId, options);

  const { position, newestSeq, ...window } = shown;
  return {
    ...window,
    startsAtEnd: position === "end",
    firstUnreadSeq,
    lastSeq: Math.max(lastSeq, newestSeq),
    messages,
    loadNext: useCallback((side) => void loadNextPage(client, channelId, side), [client, channelId]),
    retryLoad: useCallback(() => {
      loadWindow(client, channelId, position).catch(() => {
        // The status says so.
      });
    }, [client, channelId, position]),
    getPlace: useCallback(() => places.get(channelId), [places, channelId]),
    keepPlace: useCallback(
      (place) => {
        places.set(channelId, place);
        const { kept } = store.getState().messages.windows[channelId] ?? NEW_WINDOW;
        if (!place && kept !== "newer") store.dispatch(endShown({ channelId }));
      },
      [places, store, channelId],
    ),
  };
}

/** What is shown of a window beside its messages: that it is being looked at, or read on into, changes nothing on the page. */
function toShown({ messages, status, hasMoreBefore, hasMoreAfter, stretch, position }: ChannelWindow) {
  return { newestSeq: messages.at(-1)?.seq ?? 0, status, hasMoreBefore, hasMoreAfter, stretch, position };
}
