import {
  channelLeft,
  channelOpened,
  messagesReducer,
  newestArrived,
  olderArrived,
  type MessagesState,
} from "@/lib/client/messages/messages-slice";
import { pushArrived } from "@/lib/client/realtime/push-arrived";
import { ModelChannel } from "../../../support/model-channel";

const EMPTY = messagesReducer(undefined, { type: "none" });
const count = (state: MessagesState, channelId = 1) => state.windows[channelId]?.messages.length;

function open(state: MessagesState, channel: ModelChannel, channelId = 1): MessagesState {
  const opened = messagesReducer(state, channelOpened({ channelId }));
  return messagesReducer(opened, newestArrived({ channelId, page: channel.newestPage(50) }));
}

function hear(state: MessagesState, channel: ModelChannel, messages: number): MessagesState {
  for (let at = 0; at < messages; at += 1) {
    state = messagesReducer(state, pushArrived({ message: channel.create("x"), viewerId: 1 }));
  }
  return state;
}

it("[S18] keeps no messages of a channel that was never opened", () => {
  expect(hear(EMPTY, new ModelChannel(), 5)).toEqual(EMPTY);
});

it("[S18] keeps the newest 2000 of a channel that stays open", () => {
  const channel = new ModelChannel();
  const state = hear(open(EMPTY, channel), channel, 2_100);
  expect(count(state)).toBe(2_000);
  expect(state.windows[1]).toMatchObject({ hasMoreBefore: true, watermark: 2_100, ahead: [] });
  expect(state.windows[1]?.messages.at(-1)?.seq).toBe(2_100);
});

it("keeps old history while it is read, and lets it go once a thousand more have come", () => {
  const channel = new ModelChannel();
  for (let at = 0; at < 1_900; at += 1) channel.create("old");
  let state = open(EMPTY, channel);
  state = messagesReducer(state, olderArrived({ channelId: 1, page: channel.olderPage(1_851, 1_850) }));
  expect(count(hear(state, channel, 500))).toBe(2_400);
  expect(count(hear(state, channel, 1_100))).toBe(2_900);
});

it("[S18] lets go of all but 200 messages at the moment a channel is left", () => {
  const channel = new ModelChannel();
  const state = hear(open(EMPTY, channel), channel, 300);
  expect(count(messagesReducer(state, channelLeft({ channelId: 1 })))).toBe(200);
});

it("[S18] keeps 200 of a channel that was left, while more arrive as well, and ten such channels", () => {
  let state = EMPTY;
  for (let channelId = 1; channelId <= 12; channelId += 1) {
    const channel = new ModelChannel(channelId);
    state = hear(open(state, channel, channelId), channel, 250);
    state = messagesReducer(state, channelLeft({ channelId }));
    state = hear(state, channel, 10);
  }
  expect(Object.keys(state.windows)).toEqual(["3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
  expect(count(state, 12)).toBe(200);
});
