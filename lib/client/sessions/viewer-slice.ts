import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { CurrentUser, User } from "@/lib/protocol/users";

/** Who looks at this page. */
export interface ViewerState {
  user: CurrentUser;
  /** The session has ended: nothing works any more, and the page is on its way to the sign-in. */
  isSignedOut: boolean;
}

/** Replaced by whoever the page was made for before anything reads it. */
const NOBODY: CurrentUser = {
  id: 0,
  username: "",
  displayName: "",
  role: "member",
  isActive: false,
  avatarUrl: null,
  lastActiveAt: null,
  locale: null,
};

const viewerSlice = createSlice({
  name: "viewer",
  initialState: { user: NOBODY, isSignedOut: true } as ViewerState,
  reducers: {
    signedOut(state) {
      state.isSignedOut = true;
    },
    currentUserChanged(state, action: PayloadAction<CurrentUser>) {
      state.user = action.payload;
    },
    /** The public part of the person, as everyone hears it. */
    viewerHeard(state, action: PayloadAction<User>) {
      Object.assign(state.user, action.payload);
    },
  },
});

export const viewerReducer = viewerSlice.reducer;
export const { signedOut, currentUserChanged, viewerHeard } = viewerSlice.actions;
