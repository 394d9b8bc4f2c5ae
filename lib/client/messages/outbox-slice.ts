import { createSlice, isAnyOf, type PayloadAction } from "@reduxjs/toolkit";
import type { PlainApiError } from "../api/api-error";
import { channelRemoved } from "../channels/channel-removed";
import { pushArrived } from "../realtime/push-arrived";
import type { PendingMessage } from "./listed-message";
import { changesArrived, messageAnswered, nextPageArrived, windowArrived, windowRestored } from "./messages-slice";
import { confirmPending, dropPending, findPending, type PendingMessages } from "./pending-messages";

/** What was written here and the server has not confirmed. */
export interface OutboxState {
  byChannel: PendingMessages;
}

const initialState: OutboxState = { byChannel: {} };

interface Name {
  channelId: number;
  clientId: string;
}

const outboxSlice = createSlice({
  name: "outbox",
  initialState,
  reducers: {
    messageWritten({ byChannel }, { payload }: PayloadAction<PendingMessage>) {
      (byChannel[payload.channelId] ??= []).push(payload);
    },
    sendStarted({ byChannel }, { payload }: PayloadAction<Name>) {
      const pending = findPending(byChannel, payload);
      if (pending) pending.delivery = { state: "sending" };
    },
    sendFailed({ byChannel }, { payload }: PayloadAction<Name & { error: PlainApiError }>) {
      const pending = findPending(byChannel, payload);
      if (pending) pending.delivery = { state: "failed", error: payload.error };
    },
    messageDiscarded({ byChannel }, { payload }: PayloadAction<Name>) {
      dropPending(byChannel, payload);
    },
  },
  extraReducers: (builder) => {
    builder.addCase(messageAnswered, ({ byChannel }, { payload }) => confirmPending(byChannel, payload));
    builder.addCase(pushArrived, ({ byChannel }, { payload }) => confirmPending(byChannel, payload.message));
    builder.addCase(channelRemoved, ({ byChannel }, { payload }) => void delete byChannel[payload.channelId]);
    builder.addMatcher(
      isAnyOf(windowArrived, windowRestored, nextPageArrived, changesArrived),
      ({ byChannel }, { payload }) => {
        for (const message of payload.page.messages) confirmPending(byChannel, message);
      },
    );
  },
});

export const outboxReducer = outboxSlice.reducer;
export const { messageWritten, sendStarted, sendFailed, messageDiscarded } = outboxSlice.actions;
