import { createSlice, isDraft, original, type PayloadAction } from "@reduxjs/toolkit";
import type { ChangesPage, Message, MessagesPage } from "@/lib/protocol/messages";
import { channelRemoved } from "../channels/channel-removed";
import { pushesArrived } from "../realtime/pushes-arrived";
import { arrive, type Arrival } from "./arrive";
import { byChannel } from "./by-channel";
import { fitWindow, NEW_WINDOW, type ChannelWindow } from "./channel-window";
import { hasHole } from "./message-window";
import type { WindowPosition } from "./opening-position";

/** Channels left longer ago are read again. At 200 messages of half a kilobyte each these hold 1 MB. [S18] */
const LEFT_MAX_CHANNELS = 10;
/** Whoever is about to click on a channel clicks on one of the last they were near. */
const PREPARED_MAX_CHANNELS = 3;

export interface MessagesState {
  windows: Record<number, ChannelWindow>;
  /** Channels with a window that nobody looks at, the last left at the end. */
  left: number[];
  /** Channels that nobody has looked at yet, the last read ahead at the end. They take no room from those that were visited. */
  prepared: number[];
}

const initialState: MessagesState = { windows: {}, left: [], prepared: [] };

interface OfChannel {
  channelId: number;
}

interface OfSide extends OfChannel {
  side: "older" | "newer";
}

const messagesSlice = createSlice({
  name: "messages",
  initialState,
  reducers: {
    channelOpened(state, { payload }: PayloadAction<OfChannel>) {
      forget(state, payload.channelId);
      state.windows[payload.channelId] ??= NEW_WINDOW;
      change(state, payload.channelId, (window) => ({
        ...window,
        isOpen: true,
        // What could not be read is asked for again where it lies.
        position: window.isMoving || window.status === "failed" ? window.position : "newest",
      }));
    },
    /** It is about to be looked at: it has a window, and is the last one to be let go. */
    windowPrepared(state, { payload: { channelId } }: PayloadAction<OfChannel>) {
      state.windows[channelId] ??= Object.freeze({ ...NEW_WINDOW, isOpen: false });
      keep(state, channelId, state.left.includes(channelId) ? "left" : "prepared");
    },
    /** `seq` is where the reader was; null at the end. */
    channelLeft(state, { payload }: PayloadAction<OfChannel & { seq: number | null }>) {
      const kept = payload.seq === null ? "newer" : { seq: payload.seq };
      change(state, payload.channelId, (window) => fitWindow({ ...window, isOpen: false, kept }));
      keep(state, payload.channelId, "left");
    },
    windowRequested(state, { payload }: PayloadAction<OfChannel & { position: WindowPosition }>) {
      change(state, payload.channelId, (window) => ({
        ...window,
        position: payload.position,
        request: window.request + 1,
        isMoving: true,
        status: window.watermark === null ? "loading" : window.status,
      }));
    },
    /** What is here will do: the stretch that is on its way is for nobody any more. */
    moveCalledOff(state, { payload }: PayloadAction<OfChannel>) {
      change(state, payload.channelId, (window) => ({ ...window, isMoving: false, request: window.request + 1 }));
    },
    windowFailed(state, { payload }: PayloadAction<OfChannel & { request: number }>) {
      change(state, payload.channelId, (window) => {
        if (window.request !== payload.request) return window;
        return { ...window, isMoving: false, status: window.watermark === null ? "failed" : window.status };
      });
    },
    windowArrived(state, { payload }: PayloadAction<OfChannel & { request: number; page: MessagesPage }>) {
      change(state, payload.channelId, (window) => {
        if (window.request !== payload.request) return window;
        const arrived = arrive(window, { kind: "stretch", page: payload.page });
        return { ...window, ...arrived, ...READY, stretch: payload.request };
      });
    },
    /** What this device kept stands in until the server answers: whatever the server gave is better. */
    windowRestored(state, { payload }: PayloadAction<OfChannel & { page: MessagesPage }>) {
      change(state, payload.channelId, (window) => {
        if (window.watermark !== null) return window;
        return {
          ...window,
          ...arrive(window, { kind: "stretch", page: payload.page }),
          status: "ready",
          isRestored: true,
        };
      });
    },
    /** Room is made at the other end, where the reader is not going. */
    nextPageRequested(state, { payload: { channelId, side } }: PayloadAction<OfSide>) {
      change(state, channelId, (window) =>
        fitWindow({ ...window, loading: { ...window.loading, [side]: true }, kept: side }),
      );
    },
    nextPageFailed(state, { payload: { channelId, side } }: PayloadAction<OfSide>) {
      change(state, channelId, (window) => ({ ...window, loading: { ...window.loading, [side]: false } }));
    },
    /** `from` is the `seq` the page was asked from. */
    nextPageArrived(state, { payload }: PayloadAction<OfSide & { page: MessagesPage; from: number }>) {
      const { channelId, side, page, from } = payload;
      change(state, channelId, (window) => ({
        ...window,
        ...arrive(window, { kind: side, page, from }),
        loading: { ...window.loading, [side]: false },
      }));
    },
    /** The end of the channel is in view: what is let go from now on is old. */
    endShown(state, { payload }: PayloadAction<OfChannel>) {
      change(state, payload.channelId, (window) => ({ ...window, kept: "newer" }));
    },
    /** `after` is the number the page was asked from. */
    changesArrived(state, { payload }: PayloadAction<OfChannel & { page: ChangesPage; after: number }>) {
      const { channelId, page, after } = payload;
      take(state, channelId, { kind: "changes", page, after });
      if (!page.hasMore) confirmRestored(state, channelId);
    },
    changesHeard(state, { payload }: PayloadAction<OfChannel & { lastChangeSeq: number }>) {
      take(state, payload.channelId, { kind: "number", changeSeq: payload.lastChangeSeq });
      confirmRestored(state, payload.channelId);
    },
    /** The answer to a send, an edit or a deletion of this page. */
    messageAnswered(state, { payload }: PayloadAction<Message>) {
      take(state, payload.channelId, { kind: "answer", message: payload });
    },
  },
  extraReducers: (builder) => {
    builder.addCase(pushesArrived, (state, { payload: { messages } }) => {
      for (const [channelId, ofChannel] of byChannel(messages)) {
        take(state, channelId, { kind: "pushes", messages: ofChannel });
      }
    });
    builder.addCase(channelRemoved, (state, { payload: { channelId } }) => {
      delete state.windows[channelId];
      forget(state, channelId);
    });
  },
});

const READY = {
  status: "ready",
  isMoving: false,
  isRestored: false,
  loading: { older: false, newer: false },
  kept: "newer",
} as const;

/**
 * Works on the plain window, and hands it over frozen: Immer would search thousands of messages through its proxies, and
 * walk over all of them once more to freeze what is new. That made a push cost milliseconds.
 */
function change(state: MessagesState, channelId: number, next: (window: ChannelWindow) => ChannelWindow): void {
  const window = state.windows[channelId];
  const plain = isDraft(window) ? original(window) : window;
  if (plain) state.windows[channelId] = Object.freeze(next(plain));
}

const MAX_CHANNELS = { left: LEFT_MAX_CHANNELS, prepared: PREPARED_MAX_CHANNELS } as const;

/** The one that was left or read ahead last stays longest. */
function keep(state: MessagesState, channelId: number, as: keyof typeof MAX_CHANNELS): void {
  forget(state, channelId);
  const kept = [...state[as], channelId];
  for (const id of kept.splice(0, kept.length - MAX_CHANNELS[as])) delete state.windows[id];
  state[as] = kept;
}

/** It is looked at, or gone. */
function forget(state: MessagesState, channelId: number): void {
  state.left = state.left.filter((id) => id !== channelId);
  state.prepared = state.prepared.filter((id) => id !== channelId);
}

/** The server has said up to where the channel has changed, and all of it is here. */
function confirmRestored(state: MessagesState, channelId: number): void {
  change(state, channelId, (window) =>
    window.isRestored && !hasHole(window) ? { ...window, isRestored: false } : window,
  );
}

/** A channel without a window keeps no messages: its counts are enough. */
function take(state: MessagesState, channelId: number, arrival: Arrival): void {
  change(state, channelId, (window) => {
    const next = arrive(window, arrival);
    return next === window ? window : fitWindow({ ...window, ...next });
  });
}

export const messagesReducer = messagesSlice.reducer;
export const {
  channelOpened,
  windowPrepared,
  channelLeft,
  windowRequested,
  moveCalledOff,
  windowFailed,
  windowArrived,
  windowRestored,
  nextPageRequested,
  nextPageFailed,
  nextPageArrived,
  endShown,
  changesArrived,
  changesHeard,
  messageAnswered,
} = messagesSlice.actions;
