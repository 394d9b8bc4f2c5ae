import { createSlice, isDraft, original, type PayloadAction } from "@reduxjs/toolkit";
import type { ChangesPage, Message, MessagesPage } from "@/lib/protocol/messages";
import type { PlainApiError } from "../api/api-error";
import { channelRemoved } from "../channels/channel-removed";
import { pushArrived } from "../realtime/push-arrived";
import type { PendingMessage } from "./listed-message";
import {
  EMPTY_WINDOW,
  mergeAnswer,
  mergeChanges,
  mergeHeard,
  mergeNewestPage,
  mergeOlderPage,
  mergePush,
  trimWindow,
  type MessageWindow,
} from "./merge-messages";

/** A channel that is looked at keeps this many, and more while someone reads further up. */
const OPEN_MAX_MESSAGES = 2_000;
/** Room for what arrives while someone reads old history, before that history is let go. */
const OPEN_ROOM_MESSAGES = 1_000;
/** A channel that was left keeps a few screens, so that coming back shows something at once. */
const LEFT_MAX_MESSAGES = 200;
/** Channels left longer ago are read again. At 200 messages of half a kilobyte each these hold 1 MB. [S18] */
const LEFT_MAX_CHANNELS = 10;

export interface ChannelWindow extends MessageWindow {
  status: "loading" | "ready" | "failed";
  isLoadingNewest: boolean;
  isLoadingBefore: boolean;
  maxMessages: number;
}

export interface MessagesState {
  windows: Record<number, ChannelWindow>;
  pending: Record<number, PendingMessage[]>;
  /** Channels with a window that nobody looks at, the last left at the end. */
  left: number[];
}

const initialState: MessagesState = { windows: {}, pending: {}, left: [] };

const OPENED: ChannelWindow = {
  ...EMPTY_WINDOW,
  status: "loading",
  isLoadingNewest: false,
  isLoadingBefore: false,
  maxMessages: OPEN_MAX_MESSAGES,
};

interface OfChannel {
  channelId: number;
}

const messagesSlice = createSlice({
  name: "messages",
  initialState,
  reducers: {
    channelOpened(state, { payload }: PayloadAction<OfChannel>) {
      state.left = state.left.filter((id) => id !== payload.channelId);
      state.windows[payload.channelId] ??= { ...OPENED };
      change(state, payload.channelId, (window) => ({ ...window, maxMessages: OPEN_MAX_MESSAGES }));
    },
    channelLeft(state, { payload }: PayloadAction<OfChannel>) {
      change(state, payload.channelId, (window) => ({
        ...window,
        ...trimWindow(window, LEFT_MAX_MESSAGES),
        maxMessages: LEFT_MAX_MESSAGES,
      }));
      state.left = [...state.left.filter((id) => id !== payload.channelId), payload.channelId];
      for (const id of state.left.splice(0, state.left.length - LEFT_MAX_CHANNELS)) delete state.windows[id];
    },
    newestRequested(state, { payload }: PayloadAction<OfChannel>) {
      change(state, payload.channelId, (window) => ({ ...window, status: "loading", isLoadingNewest: true }));
    },
    newestFailed(state, { payload }: PayloadAction<OfChannel>) {
      change(state, payload.channelId, (window) => ({ ...window, status: "failed", isLoadingNewest: false }));
    },
    newestArrived(state, { payload }: PayloadAction<OfChannel & { page: MessagesPage }>) {
      change(state, payload.channelId, (window) => ({
        ...window,
        ...mergeNewestPage(window, payload.page),
        status: "ready",
        isLoadingNewest: false,
      }));
      for (const message of payload.page.messages) confirm(state, message);
    },
    olderRequested(state, { payload }: PayloadAction<OfChannel>) {
      change(state, payload.channelId, (window) => ({ ...window, isLoadingBefore: true }));
    },
    olderFailed(state, { payload }: PayloadAction<OfChannel>) {
      change(state, payload.channelId, (window) => ({ ...window, isLoadingBefore: false }));
    },
    olderArrived(state, { payload }: PayloadAction<OfChannel & { page: MessagesPage }>) {
      change(state, payload.channelId, (window) => {
        const merged = mergeOlderPage(window, payload.page);
        const maxMessages = Math.max(window.maxMessages, merged.messages.length + OPEN_ROOM_MESSAGES);
        return { ...window, ...merged, isLoadingBefore: false, maxMessages };
      });
    },
    /** `after` is the number the page was asked from. */
    changesArrived(state, { payload }: PayloadAction<OfChannel & { page: ChangesPage; after: number }>) {
      merge(state, payload.channelId, (window) => mergeChanges(window, payload.page, payload.after));
      for (const message of payload.page.messages) confirm(state, message);
    },
    changesHeard(state, { payload }: PayloadAction<OfChannel & { lastChangeSeq: number }>) {
      merge(state, payload.channelId, (window) => mergeHeard(window, payload.lastChangeSeq));
    },
    /** The answer to a send, an edit or a deletion of this page. */
    messageAnswered(state, { payload }: PayloadAction<Message>) {
      merge(state, payload.channelId, (window) => mergeAnswer(window, payload));
      confirm(state, payload);
    },
    messageWritten(state, { payload }: PayloadAction<PendingMessage>) {
      (state.pending[payload.channelId] ??= []).push(payload);
    },
    sendStarted(state, { payload }: PayloadAction<OfChannel & { clientId: string }>) {
      const pending = findPending(state, payload);
      if (pending) pending.delivery = { state: "sending" };
    },
    sendFailed(state, { payload }: PayloadAction<OfChannel & { clientId: string; error: PlainApiError }>) {
      const pending = findPending(state, payload);
      if (pending) pending.delivery = { state: "failed", error: payload.error };
    },
    messageDiscarded(state, { payload }: PayloadAction<OfChannel & { clientId: string }>) {
      dropPending(state, payload);
    },
  },
  extraReducers: (builder) => {
    builder.addCase(pushArrived, (state, { payload: { message } }) => {
      merge(state, message.channelId, (window) => mergePush(window, message));
      confirm(state, message);
    });
    builder.addCase(channelRemoved, (state, { payload: { channelId } }) => {
      delete state.windows[channelId];
      delete state.pending[channelId];
      state.left = state.left.filter((id) => id !== channelId);
    });
  },
});

/**
 * Works on the plain window, and hands it over frozen: Immer would search thousands of messages through its proxies, and
 * walk over all of them once more to freeze what is new. That made a push cost milliseconds.
 */
function change(state: MessagesState, channelId: number, next: (window: ChannelWindow) => ChannelWindow): void {
  const window = state.windows[channelId];
  const plain = isDraft(window) ? original(window) : window;
  if (plain) state.windows[channelId] = Object.freeze(next(plain));
}

/** A channel that was never opened keeps no messages: its counts are enough. */
function merge(state: MessagesState, channelId: number, next: (window: MessageWindow) => MessageWindow): void {
  change(state, channelId, (window) => {
    const merged = next(window);
    return merged === window ? window : { ...window, ...trimWindow(merged, window.maxMessages) };
  });
}

/** Whichever comes first, the answer or the push, takes the waiting row's place. */
function confirm(state: MessagesState, message: Message): void {
  const isMine = findPending(state, message)?.authorId === message.authorId;
  if (isMine) dropPending(state, message);
}

function findPending(state: MessagesState, { channelId, clientId }: OfChannel & { clientId: string }) {
  return state.pending[channelId]?.find((pending) => pending.clientId === clientId);
}

function dropPending(state: MessagesState, { channelId, clientId }: OfChannel & { clientId: string }): void {
  const remaining = state.pending[channelId]?.filter((pending) => pending.clientId !== clientId) ?? [];
  if (remaining.length > 0) state.pending[channelId] = remaining;
  else delete state.pending[channelId];
}

export const messagesReducer = messagesSlice.reducer;
export const {
  channelOpened,
  channelLeft,
  newestRequested,
  newestFailed,
  newestArrived,
  olderRequested,
  olderFailed,
  olderArrived,
  changesArrived,
  changesHeard,
  messageAnswered,
  messageWritten,
  sendStarted,
  sendFailed,
  messageDiscarded,
} = messagesSlice.actions;
