import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { User } from "@/lib/protocol/users";

export interface UsersState {
  byId: Record<number, User>;
}

const initialState: UsersState = { byId: {} };

const usersSlice = createSlice({
  name: "users",
  initialState,
  reducers: {
    usersHeard(state, { payload }: PayloadAction<User[]>) {
      for (const user of payload) state.byId[user.id] = user;
    },
    userWentOffline(state, { payload }: PayloadAction<{ userId: number; lastActiveAt: string }>) {
      const user = state.byId[payload.userId];
      if (user) user.lastActiveAt = payload.lastActiveAt;
    },
  },
});

export const usersReducer = usersSlice.reducer;
export const { usersHeard, userWentOffline } = usersSlice.actions;
