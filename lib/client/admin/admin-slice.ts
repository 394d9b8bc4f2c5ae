import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { AdminTable } from "@/lib/protocol/admin";

/** How often each of the admins' tables was told to be out of date: a table reads its page again when its number rises. */
export type AdminState = Record<AdminTable, number>;

const initialState: AdminState = { users: 0, channels: 0, invites: 0 };

const adminSlice = createSlice({
  name: "admin",
  initialState,
  reducers: {
    tableOutdated(state, { payload }: PayloadAction<AdminTable>) {
      state[payload] += 1;
    },
    /** What changed while there was no connection was not told. */
    allTablesOutdated(state) {
      state.users += 1;
      state.channels += 1;
      state.invites += 1;
    },
  },
});

export const adminReducer = adminSlice.reducer;
export const { tableOutdated, allTablesOutdated } = adminSlice.actions;
