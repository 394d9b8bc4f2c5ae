import {
  channelLeft,
  channelOpened,
  messagesReducer,
  endShown,
  nextPageArrived,
  nextPageRequested,
  windowArrived,
  windowFailed,
  windowPrepared,
  windowRequested,
  type MessagesState,
} from "@/lib/client/messages/messages-slice";
import { pushesArrived } from "@/lib/client/realtime/pushes-arrived";
import { ModelChannel } from "../../../support/model-channel";

const EMPTY = messagesReducer(undefined, { type: "none" });
const count = (state: MessagesState, channelId = 1) => state.windows[channelId]?.messages.length;

function open(state: MessagesState, channel: ModelChannel, channelId = 1): MessagesState {
  const opened = messagesReducer(state, channelOpened({ channelId }));
  const asked = messagesReducer(opened, windowRequested({ channelId, position: "newest" }));
  return messagesReducer(asked, windowArrived({ channelId, request: 1, page: channel.newestPage(50) }));
}

function hear(state: MessagesState, channel: ModelChannel, messages: number): MessagesState {
  for (let at = 0; at < messages; at += 1) {
    state = messagesReducer(state, pushesArrived({ messages: [channel.create("x")], viewerId: 1 }));
  }
  return state;
}

it("[S18] keeps no messages of a channel that was never opened", () => {
  expect(hear(EMPTY, new ModelChannel(), 5)).toEqual(EMPTY);
});

it("[S18] keeps the newest 2000 of a channel that stays open, which it cuts in steps", () => {
  const channel = new ModelChannel();
  const state = hear(open(EMPTY, channel), channel, 2_501);
  expect(count(state)).toBe(2_000);
  expect(state.windows[1]).toMatchObject({ hasMoreBefore: true, watermark: 2_501, ahead: [] });
  expect(state.windows[1]?.messages.at(-1)?.seq).toBe(2_501);
});

it("keeps old history while it is read, and lets go of the end of the channel until that is shown again", () => {
  const channel = new ModelChannel();
  for (let at = 0; at < 2_400; at += 1) channel.create("old");
  let state = messagesReducer(open(EMPTY, channel), nextPageRequested({ channelId: 1, side: "older" }));
  const page = channel.olderPage(2_351, 2_350);
  state = messagesReducer(state, nextPageArrived({ channelId: 1, side: "older", page, from: 2_351 }));
  const read = hear(state, channel, 200);
  expect(read.windows[1]).toMatchObject({ hasMoreBefore: false, hasMoreAfter: true });
  expect(read.windows[1]?.messages[0]?.seq).toBe(1);
  const shown = hear(messagesReducer(state, endShown({ channelId: 1 })), channel, 200);
  expect(shown.windows[1]?.hasMoreAfter).toBe(false);
  expect(shown.windows[1]?.messages.at(-1)?.seq).toBe(2_800);
});

it("makes room at the other end before a page comes, and not with it", () => {
  const channel = new ModelChannel();
  for (let at = 0; at < 2_600; at += 1) channel.create("old");
  let state = messagesReducer(open(EMPTY, channel), nextPageRequested({ channelId: 1, side: "older" }));
  const page = channel.olderPage(2_551, 2_500);
  state = messagesReducer(state, nextPageArrived({ channelId: 1, side: "older", page, from: 2_551 }));
  expect(count(state)).toBe(2_550);
  state = messagesReducer(state, nextPageRequested({ channelId: 1, side: "older" }));
  expect(count(state)).toBe(2_000);
  expect(state.windows[1]?.messages[0]?.seq).toBe(51);
});

it("answers whoever asked last for another stretch, and drops earlier answers", () => {
  const channel = new ModelChannel();
  for (let at = 0; at < 500; at += 1) channel.create("old");
  let state = open(EMPTY, channel);
  state = messagesReducer(state, windowRequested({ channelId: 1, position: { around: 100 } }));
  state = messagesReducer(state, windowRequested({ channelId: 1, position: "end" }));
  state = messagesReducer(state, windowArrived({ channelId: 1, request: 3, page: channel.newestPage(10) }));
  state = messagesReducer(state, windowArrived({ channelId: 1, request: 2, page: channel.aroundPage(100, 10) }));
  expect(state.windows[1]).toMatchObject({ stretch: 3, hasMoreAfter: false, isMoving: false });
  expect(state.windows[1]?.messages[0]?.seq).toBe(491);
});

it("[S18] keeps the 200 around where someone was reading when they left", () => {
  const channel = new ModelChannel();
  for (let at = 0; at < 500; at += 1) channel.create("old");
  let state = messagesReducer(open(EMPTY, channel), nextPageRequested({ channelId: 1, side: "older" }));
  const page = channel.olderPage(451, 450);
  state = messagesReducer(state, nextPageArrived({ channelId: 1, side: "older", page, from: 451 }));
  state = messagesReducer(state, channelLeft({ channelId: 1, seq: 250 }));
  state = hear(state, channel, 300);
  const { messages, hasMoreBefore, hasMoreAfter } = state.windows[1] ?? {};
  expect([messages?.[0]?.seq, messages?.at(-1)?.seq]).toEqual([150, 349]);
  expect([hasMoreBefore, hasMoreAfter]).toEqual([true, true]);
});

it("[S18] lets go of all but 200 messages at the moment a channel is left", () => {
  const channel = new ModelChannel();
  const state = hear(open(EMPTY, channel), channel, 300);
  expect(count(messagesReducer(state, channelLeft({ channelId: 1, seq: null })))).toBe(200);
});

it("[S18] keeps 200 of a channel that was left, while more arrive as well, and ten such channels", () => {
  let state = EMPTY;
  for (let channelId = 1; channelId <= 12; channelId += 1) {
    const channel = new ModelChannel(channelId);
    state = hear(open(state, channel, channelId), channel, 250);
    state = messagesReducer(state, channelLeft({ channelId, seq: null }));
    state = hear(state, channel, 10);
  }
  expect(Object.keys(state.windows)).toEqual(["3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
  expect(count(state, 12)).toBe(200);
});

it("keeps the channel that is about to be looked at when there is no room for the one that is left", () => {
  const channels = Array.from({ length: 11 }, () => new ModelChannel());
  let state = channels.reduce((before, channel, index) => {
    const opened = open(before, channel, index + 1);
    return index === 10 ? opened : messagesReducer(opened, channelLeft({ channelId: index + 1, seq: null }));
  }, EMPTY);
  state = messagesReducer(state, windowPrepared({ channelId: 1 }));
  state = messagesReducer(state, channelLeft({ channelId: 11, seq: null }));
  state = messagesReducer(state, channelOpened({ channelId: 1 }));
  expect(state.windows[1]).toMatchObject({ status: "ready", isOpen: true });
  expect(state.windows[2]).toBeUndefined();
});

it("asks again where it was asked when that could not be read before it was opened", () => {
  const prepared = messagesReducer(EMPTY, windowPrepared({ channelId: 1 }));
  const asked = messagesReducer(prepared, windowRequested({ channelId: 1, position: { around: 5 } }));
  const failed = messagesReducer(asked, windowFailed({ channelId: 1, request: 1 }));
  const opened = messagesReducer(failed, channelOpened({ channelId: 1 }));
  expect(opened.windows[1]?.position).toEqual({ around: 5 });
});

it("[S18] keeps the three channels read ahead last, in nobody's place", () => {
  const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const shown = (state: MessagesState) => Object.keys(state.windows).map(Number);
  const visit = (state: MessagesState, channelId: number) =>
    messagesReducer(messagesReducer(state, channelOpened({ channelId })), channelLeft({ channelId, seq: null }));
  const prepare = (state: MessagesState, channelId: number) => messagesReducer(state, windowPrepared({ channelId }));
  const visited = ids(1, 10).reduce(visit, EMPTY);
  const prepared = ids(11, 20).reduce(prepare, visited);
  expect(shown(prepared)).toEqual([...ids(1, 10), ...ids(18, 20)]);
  // What was read ahead and then visited is one of those that were visited.
  expect(shown(visit(prepared, 19))).toEqual([...ids(2, 10), ...ids(18, 20)]);
  expect(shown([21, 22].reduce(prepare, visit(prepared, 19)))).toEqual([...ids(2, 10), 19, ...ids(20, 22)]);
});
