import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { ChannelListing } from "@/lib/protocol/channels";
import type { ChannelWindow } from "./channel-window";

/** The channel that somebody is about to open, as it was when they came near it; null before they come near any. */
export type AimedState = { channel: ChannelListing; window: ChannelWindow } | null;

const aimedSlice = createSlice({
  name: "aimed",
  initialState: null as AimedState,
  reducers: {
    channelAimed: (_state, { payload }: PayloadAction<NonNullable<AimedState>>) => payload,
  },
});

export const aimedReducer = aimedSlice.reducer;
export const { channelAimed } = aimedSlice.actions;
