import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { channelRemoved } from "../channels/channel-removed";

/** A member by id; the person is in the users slice. */
export interface MemberEntry {
  userId: number;
  joinedAt: string;
}

export interface ChannelMembers {
  status: "loading" | "ready" | "failed";
  entries: MemberEntry[];
  /** To be read again: names and members have no change number that would tell. */
  isStale: boolean;
  /** Counts what was heard of who came and went, by a push or a list: a list under way meanwhile may be older. */
  version: number;
}

export interface MembersState {
  byChannelId: Record<number, ChannelMembers>;
}

const initialState: MembersState = { byChannelId: {} };

interface OfChannel {
  channelId: number;
}

const membersSlice = createSlice({
  name: "members",
  initialState,
  reducers: {
    membersRequested(state, { payload }: PayloadAction<OfChannel>) {
      const known = state.byChannelId[payload.channelId];
      if (!known) {
        state.byChannelId[payload.channelId] = { status: "loading", entries: [], isStale: false, version: 0 };
        return;
      }
      known.isStale = false;
      if (known.status === "failed") known.status = "loading";
    },
    membersFailed(state, { payload }: PayloadAction<OfChannel>) {
      const known = state.byChannelId[payload.channelId];
      if (known?.status === "loading") known.status = "failed";
    },
    membersArrived(state, { payload }: PayloadAction<OfChannel & { entries: MemberEntry[] }>) {
      const known = state.byChannelId[payload.channelId];
      if (!known) return;
      known.status = "ready";
      known.version += 1;
      known.entries = payload.entries;
    },
    /** One channel's list, or every list. */
    membersOutdated(state, { payload }: PayloadAction<{ channelId?: number }>) {
      for (const [id, known] of Object.entries(state.byChannelId)) {
        if (payload.channelId === undefined || Number(id) === payload.channelId) known.isStale = true;
      }
    },
    memberJoined(state, { payload }: PayloadAction<OfChannel & MemberEntry>) {
      const known = state.byChannelId[payload.channelId];
      if (!known) return;
      known.version += 1;
      if (known.entries.some((entry) => entry.userId === payload.userId)) return;
      known.entries.push({ userId: payload.userId, joinedAt: payload.joinedAt });
    },
    memberLeft(state, { payload }: PayloadAction<OfChannel & { userId: number }>) {
      const known = state.byChannelId[payload.channelId];
      if (!known) return;
      known.version += 1;
      known.entries = known.entries.filter((entry) => entry.userId !== payload.userId);
    },
  },
  extraReducers: (builder) => {
    builder.addCase(channelRemoved, (state, { payload }) => {
      delete state.byChannelId[payload.channelId];
    });
  },
});

export const membersReducer = membersSlice.reducer;
export const { membersRequested, membersFailed, membersArrived, membersOutdated, memberJoined, memberLeft } =
  membersSlice.actions;
