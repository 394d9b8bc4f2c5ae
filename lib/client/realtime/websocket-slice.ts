import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { ConnectionState } from "./connection-state";

/** Someone who types in the channel that is looked at; the list is in the order they began. */
export interface TypingUser {
  channelId: number;
  userId: number;
}

export interface WebSocketState {
  connectionState: ConnectionState;
  /** Attempts since the last connection, the running or coming one included. */
  reconnectAttempts: number;
  /** Code of what went wrong last. */
  lastError: string | null;
  typingUsers: TypingUser[];
  /** How many more type than are told one by one. [RT5] */
  othersTyping: number;
  /** Ids of those online in the channel that is looked at. */
  onlineUsers: number[];
  currentChannelId: number | null;
  joinState: "joining" | "joined" | "refused";
  /** What was heard of presence while the answer to a join was under way: it is newer than that answer. */
  presenceWhileJoining: Record<number, boolean>;
}

const initialState: WebSocketState = {
  connectionState: { status: "connecting" },
  reconnectAttempts: 0,
  lastError: null,
  typingUsers: [],
  othersTyping: 0,
  onlineUsers: [],
  currentChannelId: null,
  joinState: "joining",
  presenceWhileJoining: {},
};

const websocketSlice = createSlice({
  name: "websocket",
  initialState,
  reducers: {
    setConnectionState(state, action: PayloadAction<ConnectionState>) {
      state.connectionState = action.payload;
      state.reconnectAttempts = action.payload.status === "reconnecting" ? action.payload.attempt : 0;
      if (action.payload.status === "connected") return;
      state.joinState = "joining";
      state.presenceWhileJoining = {};
      forgetTyping(state);
      // A hiccup is over before anybody has looked; after it nobody can tell any more who is here.
      if (action.payload.status === "disconnected" || state.reconnectAttempts > 1) state.onlineUsers = [];
    },
    setLastError(state, action: PayloadAction<string | null>) {
      state.lastError = action.payload;
    },
    setCurrentChannel(state, action: PayloadAction<number | null>) {
      state.currentChannelId = action.payload;
      state.joinState = "joining";
      state.onlineUsers = [];
      state.presenceWhileJoining = {};
      forgetTyping(state);
    },
    channelJoined(state, action: PayloadAction<{ channelId: number; onlineUserIds: number[] }>) {
      if (action.payload.channelId !== state.currentChannelId) return;
      state.joinState = "joined";
      const online = new Set(action.payload.onlineUserIds);
      for (const [id, isOnline] of Object.entries(state.presenceWhileJoining)) {
        if (isOnline) online.add(Number(id));
        else online.delete(Number(id));
      }
      state.onlineUsers = [...online];
      state.presenceWhileJoining = {};
    },
    joinRefused(state, action: PayloadAction<{ channelId: number }>) {
      if (action.payload.channelId === state.currentChannelId) state.joinState = "refused";
    },
    setUserOnline(state, action: PayloadAction<{ channelId: number; userId: number; isOnline: boolean }>) {
      const { channelId, userId, isOnline } = action.payload;
      if (channelId !== state.currentChannelId) return;
      if (state.joinState === "joining") state.presenceWhileJoining[userId] = isOnline;
      const others = state.onlineUsers.filter((id) => id !== userId);
      state.onlineUsers = isOnline ? [...others, userId] : others;
    },
    addTypingUser(state, action: PayloadAction<TypingUser>) {
      const { channelId, userId } = action.payload;
      if (channelId !== state.currentChannelId) return;
      if (!state.typingUsers.some((typing) => typing.userId === userId)) state.typingUsers.push({ channelId, userId });
    },
    removeTypingUser(state, action: PayloadAction<TypingUser>) {
      const { channelId, userId } = action.payload;
      const remaining = state.typingUsers.filter(
        (typing) => typing.userId !== userId || typing.channelId !== channelId,
      );
      if (remaining.length < state.typingUsers.length) state.typingUsers = remaining;
    },
    setOthersTyping(state, action: PayloadAction<{ channelId: number; others: number }>) {
      if (action.payload.channelId === state.currentChannelId) state.othersTyping = action.payload.others;
    },
  },
});

function forgetTyping(state: WebSocketState): void {
  state.typingUsers = [];
  state.othersTyping = 0;
}

export const websocketReducer = websocketSlice.reducer;
export const {
  setConnectionState,
  setLastError,
  setCurrentChannel,
  channelJoined,
  joinRefused,
  setUserOnline,
  addTypingUser,
  removeTypingUser,
  setOthersTyping,
} = websocketSlice.actions;
