import "fake-indexeddb/auto";
import { waitFor } from "@testing-library/react";
import { channelRemoved } from "@/lib/client/channels/channel-removed";
import { eraseKept } from "@/lib/client/kept/erase-kept";
import { channelOpened } from "@/lib/client/messages/messages-slice";
import { signedOut } from "@/lib/client/sessions/viewer-slice";
import { eraseStorage, openStorage } from "@/lib/client/storage/open-storage";
import { usersHeard } from "@/lib/client/users/users-slice";
import { keptBodies, keptIds, listing, openKeptChat, ADA } from "../../../support/kept-chat";
import { ModelChannel } from "../../../support/model-channel";
import { person } from "../../../support/small-chat";

let chat: ReturnType<typeof openKeptChat>;

beforeEach(() => {
  chat = openKeptChat();
});

afterEach(async () => {
  chat.kept.stop();
  await eraseStorage(ADA);
});

function talk(channelId: number, messages: number): ModelChannel {
  const channel = new ModelChannel(channelId);
  for (let seq = 1; seq <= messages; seq += 1) channel.create(String(seq), { authorId: 2 });
  return channel;
}

it("keeps the newest 200 messages of a channel, with those who wrote them, as of their change number", async () => {
  const channel = talk(1, 250);
  chat.list([listing(1, channel)]);
  chat.store.dispatch(usersHeard([person(2, "Bob")]));
  chat.visit(channel, 1, 250);
  chat.putAway();
  await waitFor(async () => expect(await keptBodies(1)).toHaveLength(200));

  const fresh = openKeptChat();
  fresh.store.dispatch(channelOpened({ channelId: 1 }));
  await fresh.kept.restoreWindow(1);
  const { messages, users } = fresh.store.getState();
  expect(messages.windows[1]).toMatchObject({ status: "ready", isRestored: true, hasMoreBefore: true, watermark: 250 });
  expect(messages.windows[1]?.messages.at(-1)?.body).toBe("250");
  expect(users.byId[2]?.displayName).toBe("Bob");
});

it("keeps the 30 channels that were visited last, in the order of the visits", async () => {
  const ids = Array.from({ length: 32 }, (_, at) => at + 1);
  chat.list(ids.map((id) => listing(id)));
  for (const id of [...ids, 3]) {
    chat.visit(talk(id, 1), id);
    chat.putAway();
    await waitFor(async () => expect((await keptIds()).at(-1)).toBe(id));
  }
  expect(await keptIds()).toEqual([...ids.slice(3), 3]);
});

it("keeps nothing of a channel that was read ahead and never looked at", async () => {
  chat.list([listing(1), listing(2)]);
  chat.read(talk(1, 1), 1);
  chat.visit(talk(2, 1), 2);
  chat.putAway();
  await waitFor(async () => expect(await keptIds()).toEqual([2]));
});

it("[CH4] erases a channel at once when one is in it no more, also where one learns of it by the list", async () => {
  chat.list([listing(1), listing(2), listing(3)]);
  for (const id of [1, 2, 3]) chat.visit(talk(id, 1), id);
  chat.putAway();
  await waitFor(async () => expect(await keptIds()).toHaveLength(3));
  chat.store.dispatch(channelRemoved({ channelId: 2 }));
  await waitFor(async () => expect(await keptIds()).toEqual([1, 3]));
  chat.list([listing(1), { ...listing(3), membership: null }]);
  await waitFor(async () => expect(await keptIds()).toEqual([1]));
});

it("[CH6] keeps nothing of a channel that one reads as a guest", async () => {
  chat.list([listing(1), { ...listing(2), membership: null }]);
  for (const id of [2, 1]) chat.visit(talk(id, 1), id);
  chat.putAway();
  await waitFor(async () => expect(await keptIds()).toEqual([1]));
});

it("[MSG4] keeps no words of a deleted message, also in a channel that nobody has opened since", async () => {
  const channel = talk(1, 3);
  chat.list([listing(1, channel)]);
  chat.visit(channel, 1);
  chat.putAway();
  await waitFor(async () => expect(await keptBodies(1)).toEqual(["1", "2", "3"]));
  const fresh = openKeptChat();
  await fresh.kept.dropBody(channel.remove(2));
  expect(await keptBodies(1)).toEqual(["1", "", "3"]);
});

it("does not put older messages in the place of what another tab knows", async () => {
  const channel = talk(1, 2);
  chat.list([listing(1, channel), listing(2)]);
  chat.visit(channel, 1);
  const other = openKeptChat();
  channel.remove(1);
  other.list([listing(1, channel), listing(2)]);
  other.visit(channel, 1);
  other.putAway();
  await waitFor(async () => expect(await keptBodies(1)).toEqual(["", "2"]));
  other.kept.stop();
  chat.store.dispatch(channelOpened({ channelId: 1 }));
  chat.visit(talk(2, 1), 2);
  chat.putAway();
  // Written together.
  await waitFor(async () => expect(await keptIds()).toContain(2));
  expect(await keptBodies(1)).toEqual(["", "2"]);
});

it("never puts what was kept in the place of what the server gave", async () => {
  const channel = talk(1, 2);
  chat.list([listing(1, channel)]);
  chat.visit(channel, 1);
  chat.putAway();
  await waitFor(async () => expect(await keptIds()).toEqual([1]));
  const fresh = openKeptChat();
  channel.remove(1);
  fresh.list([{ ...listing(1, channel), name: "renamed" }]);
  fresh.visit(channel, 1);
  await fresh.kept.restoreChannels();
  await fresh.kept.restoreWindow(1);
  const { channels, messages } = fresh.store.getState();
  expect(messages.windows[1]?.messages.map(({ body }) => body)).toEqual(["", "2"]);
  expect(messages.windows[1]).toMatchObject({ isRestored: false, watermark: 3 });
  expect(channels).toMatchObject({ isRestored: false, byId: { 1: { name: "renamed" } } });
  fresh.kept.stop();
});

it("keeps nothing any more once one has signed out", async () => {
  chat.list([listing(1)]);
  chat.visit(talk(1, 1), 1);
  chat.store.dispatch(signedOut());
  await eraseStorage(ADA);
  chat.putAway();
  await chat.kept.restoreChannels();
  expect(await keptIds()).toEqual([]);
});

it("is erased when a session ends by itself or somebody else comes, but for what is unsent", async () => {
  chat.list([listing(1)]);
  chat.visit(talk(1, 1), 1);
  chat.putAway();
  await waitFor(async () => expect(await keptIds()).toEqual([1]));
  const storage = await openStorage(ADA);
  await storage?.put("drafts", { channelId: 1, text: "half a thought" });
  await eraseKept();
  expect(await keptIds()).toEqual([]);
  expect(await storage?.getAll("channels")).toEqual([]);
  expect(await storage?.count("drafts")).toBe(1);
  storage?.close();
});
