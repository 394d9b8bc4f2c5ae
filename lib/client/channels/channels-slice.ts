import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { Channel, ChannelListing, ChannelNumbers } from "@/lib/protocol/channels";
import type { Message } from "@/lib/protocol/messages";
import { byChannel } from "../messages/by-channel";
import { messageAnswered } from "../messages/messages-slice";
import { pushesArrived } from "../realtime/pushes-arrived";
import { channelRemoved } from "./channel-removed";
import { moveMarker, raise, see, withHeard, type ListedChannel } from "./listed-channel";

export interface ChannelsState {
  status: "loading" | "ready" | "failed";
  byId: Record<number, ListedChannel>;
  /** The list is the one this device kept, and the server's has not come yet. */
  isRestored: boolean;
  /** Counts what was heard of names and memberships, by a push or a list: a list under way meanwhile may be older. */
  version: number;
}

const initialState: ChannelsState = { status: "loading", byId: {}, isRestored: false, version: 0 };

const channelsSlice = createSlice({
  name: "channels",
  initialState,
  reducers: {
    channelsFailed(state) {
      if (state.status === "loading") state.status = "failed";
    },
    channelsRequested(state) {
      if (state.status === "failed") state.status = "loading";
    },
    channelsArrived(state, { payload }: PayloadAction<ChannelListing[]>) {
      state.status = "ready";
      state.isRestored = false;
      state.version += 1;
      state.byId = toById(payload, state.byId);
    },
    /** The list as this device kept it, for the time until the server answers. */
    channelsRestored(state, { payload }: PayloadAction<ChannelListing[]>) {
      if (state.status === "ready") return;
      state.status = "ready";
      state.isRestored = true;
      state.byId = { ...state.byId, ...toById(payload, state.byId) };
    },
    channelAdded(state, { payload }: PayloadAction<ChannelListing>) {
      state.version += 1;
      state.byId[payload.id] = withHeard(payload, state.byId[payload.id]);
    },
    /** A channel was made or changed; what I am in it stays. */
    channelHeard(state, { payload }: PayloadAction<Channel>) {
      state.version += 1;
      const known = state.byId[payload.id];
      state.byId[payload.id] = withHeard({ ...payload, membership: known?.membership ?? null }, known);
    },
    memberCountChanged(state, { payload }: PayloadAction<{ channelId: number; by: 1 | -1 }>) {
      state.version += 1;
      const channel = state.byId[payload.channelId];
      if (channel) channel.memberCount = Math.max(0, channel.memberCount + payload.by);
    },
    markerMoved(state, { payload }: PayloadAction<{ channelId: number; lastReadSeq: number }>) {
      const channel = state.byId[payload.channelId];
      if (channel) moveMarker(channel, payload.lastReadSeq);
    },
    /** Not unread here any more, though the server is told of it at most once a second. */
    messagesSeen(state, { payload }: PayloadAction<{ channelId: number; seq: number }>) {
      const channel = state.byId[payload.channelId];
      if (channel) see(channel, payload.seq);
    },
    /** A snapshot too: what was pushed meanwhile stays. */
    numbersArrived(state, { payload }: PayloadAction<ChannelNumbers[]>) {
      for (const { channelId, lastSeq, lastChangeSeq, lastReadSeq } of payload) {
        const channel = state.byId[channelId];
        if (!channel) continue;
        raise(channel, lastSeq, lastChangeSeq);
        moveMarker(channel, lastReadSeq);
      }
    },
    lastSeqHeard(state, { payload }: PayloadAction<{ channelId: number; lastSeq: number; lastChangeSeq: number }>) {
      const channel = state.byId[payload.channelId];
      if (channel) raise(channel, payload.lastSeq, payload.lastChangeSeq);
    },
  },
  extraReducers: (builder) => {
    builder.addCase(pushesArrived, (state, { payload: { messages, viewerId } }) => {
      for (const [channelId, ofChannel] of byChannel(messages)) {
        const channel = state.byId[channelId];
        if (!channel) continue;
        const mine = ofChannel.filter((message) => isFirst(message) && message.authorId === viewerId);
        raise(channel, highest(ofChannel, "seq"), highest(ofChannel, "changeSeq"));
        moveMarker(channel, highest(mine, "seq"));
      }
    });
    builder.addCase(messageAnswered, (state, { payload: message }) => {
      const channel = state.byId[message.channelId];
      if (!channel || !isFirst(message)) return;
      raise(channel, message.seq, channel.lastChangeSeq);
      moveMarker(channel, message.seq);
    });
    builder.addCase(channelRemoved, (state, { payload }) => {
      state.version += 1;
      const channel = state.byId[payload.channelId];
      if (channel?.isPrivate) delete state.byId[payload.channelId];
      else if (channel) channel.membership = null;
    });
  },
});

/** A message as it was sent, not an edit of one: one's own send moves one's marker. [MSG8] */
function isFirst(message: Message): boolean {
  return message.editedAt === null && message.deletedAt === null;
}

/** 0 for none. */
function highest(messages: readonly Message[], key: "seq" | "changeSeq"): number {
  return messages.reduce((most, message) => Math.max(most, message[key]), 0);
}

function toById(listings: ChannelListing[], known: ChannelsState["byId"]): ChannelsState["byId"] {
  return Object.fromEntries(listings.map((listing) => [listing.id, withHeard(listing, known[listing.id])]));
}

export const channelsReducer = channelsSlice.reducer;
export const {
  channelsFailed,
  channelsRequested,
  channelsArrived,
  channelsRestored,
  channelAdded,
  channelHeard,
  memberCountChanged,
  markerMoved,
  messagesSeen,
  numbersArrived,
  lastSeqHeard,
} = channelsSlice.actions;
