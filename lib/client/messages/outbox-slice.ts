import { createAction, createSlice, isAnyOf, type PayloadAction } from "@reduxjs/toolkit";
import type { PlainApiError } from "../api/api-error";
import { pushesArrived } from "../realtime/pushes-arrived";
import type { PendingDelivery, PendingMessage } from "./listed-message";
import { changesArrived, messageAnswered, nextPageArrived, windowArrived, windowRestored } from "./messages-slice";
import { addPending, confirmPending, dropPending, findPending, type PendingMessages } from "./pending-messages";

/** What was written on this device and the server has not confirmed. */
export interface OutboxState {
  byChannel: PendingMessages;
  /** Closing the page loses nothing; false where the browser refuses to keep anything. */
  isKept: boolean;
}

const initialState: OutboxState = { byChannel: {}, isKept: true };

interface OfChannel {
  channelId: number;
}

interface Name extends OfChannel {
  clientId: string;
}

const outboxSlice = createSlice({
  name: "outbox",
  initialState,
  reducers: {
    /** What this device has kept, in the order it was written; what is here already stays as it is. */
    outboxRead({ byChannel }, { payload }: PayloadAction<PendingMessage[]>) {
      const known = { ...byChannel };
      const isRead = (message: PendingMessage) => payload.some(({ clientId }) => clientId === message.clientId);
      for (const { channelId } of payload) byChannel[channelId] = [];
      for (const message of payload) addPending(byChannel, findPending(known, message) ?? message);
      for (const message of Object.values(known).flat()) if (!isRead(message)) addPending(byChannel, message);
    },
    messageWritten({ byChannel }, { payload }: PayloadAction<PendingMessage>) {
      addPending(byChannel, payload);
    },
    keepingRefused(state) {
      state.isKept = false;
    },
    sendStarted({ byChannel }, { payload }: PayloadAction<OfChannel>) {
      passOn(byChannel[payload.channelId], { state: "sending" });
    },
    sendPostponed({ byChannel }, { payload }: PayloadAction<OfChannel & { code: PlainApiError["code"] }>) {
      passOn(byChannel[payload.channelId], { state: "waiting", code: payload.code });
    },
    sendRefused({ byChannel }, { payload }: PayloadAction<Name & { error: PlainApiError }>) {
      const pending = findPending(byChannel, payload);
      if (pending) pending.delivery = { state: "failed", error: payload.error };
    },
    sendRetried({ byChannel }, { payload }: PayloadAction<Name>) {
      const pending = findPending(byChannel, payload);
      if (pending) pending.delivery = { state: "sending" };
    },
    messageDiscarded({ byChannel }, { payload }: PayloadAction<Name>) {
      dropPending(byChannel, payload);
    },
  },
  extraReducers: (builder) => {
    builder.addCase(messageAnswered, ({ byChannel }, { payload }) => confirmPending(byChannel, payload));
    builder.addCase(pushesArrived, ({ byChannel }, { payload: { messages, viewerId } }) => {
      // Of a flood hardly any is one's own, and looking for each would take longer.
      for (const message of messages) if (message.authorId === viewerId) confirmPending(byChannel, message);
    });
    builder.addMatcher(
      isAnyOf(windowArrived, windowRestored, nextPageArrived, changesArrived),
      ({ byChannel }, { payload }) => {
        for (const message of payload.page.messages) confirmPending(byChannel, message);
      },
    );
  },
});

/** Those behind the one that is sent share its lot. */
function passOn(lane: PendingMessage[] = [], delivery: PendingDelivery): void {
  for (const pending of lane) {
    const { state } = pending.delivery;
    if (state !== "failed" && state !== delivery.state) pending.delivery = delivery;
  }
}

/** No pause need be kept any longer. */
export const connectionReturned = createAction("outbox/connectionReturned");

export const outboxReducer = outboxSlice.reducer;
export const {
  outboxRead,
  messageWritten,
  keepingRefused,
  sendStarted,
  sendPostponed,
  sendRefused,
  sendRetried,
  messageDiscarded,
} = outboxSlice.actions;
