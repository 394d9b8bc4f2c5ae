import { createSlice, type PayloadAction } from "@reduxjs/toolkit";

/** What is being written, by channel; a channel where nothing is has no entry. */
export type DraftsState = Record<number, string>;

const initialState: DraftsState = {};

const draftsSlice = createSlice({
  name: "drafts",
  initialState,
  reducers: {
    draftWritten(state, { payload: { channelId, text } }: PayloadAction<{ channelId: number; text: string }>) {
      if (text === "") delete state[channelId];
      else state[channelId] = text;
    },
  },
});

export const draftsReducer = draftsSlice.reducer;
export const { draftWritten } = draftsSlice.actions;
