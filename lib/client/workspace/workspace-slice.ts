import { createSlice } from "@reduxjs/toolkit";
import type { Workspace } from "@/lib/protocol/workspace";

const workspaceSlice = createSlice({
  name: "workspace",
  initialState: { name: "", registration: "invite" } as Workspace,
  reducers: {},
});

export const workspaceReducer = workspaceSlice.reducer;
