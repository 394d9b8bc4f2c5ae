import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { ChannelListing } from "@/lib/protocol/channels";
import { channelRemoved } from "../channels/channel-removed";
import type { ChannelWindow } from "./channel-window";

/** The channel that somebody is about to open, as it was when they came near it; null while they are near none. */
type AimedState = { channel: ChannelListing; window: ChannelWindow } | null;

const aimedSlice = createSlice({
  name: "aimed",
  initialState: null as AimedState,
  reducers: {
    channelAimed: (_state, { payload }: PayloadAction<AimedState>) => payload,
  },
  extraReducers: (builder) => {
    builder.addCase(channelRemoved, (state, { payload }) => (state?.channel.id === payload.channelId ? null : state));
  },
});

export const aimedReducer = aimedSlice.reducer;
export const { channelAimed } = aimedSlice.actions;
