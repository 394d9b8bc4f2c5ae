import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { Workspace } from "@/lib/protocol/workspace";

const workspaceSlice = createSlice({
  name: "workspace",
  initialState: { name: "", registration: "invite" } as Workspace,
  reducers: {
    workspaceHeard: (_state, { payload }: PayloadAction<Workspace>) => payload,
  },
});

export const workspaceReducer = workspaceSlice.reducer;
export const { workspaceHeard } = workspaceSlice.actions;
