import { act, waitFor } from "@testing-library/react";
import { useChannels } from "@/lib/client/channels/use-channels";
import { useUnreadTotal } from "@/lib/client/channels/use-unread-total";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();
const READ = { lastReadSeq: 0, unreadCount: 0, mentionCount: 0 };

/** The list that is read some time after a connect would come between what is counted here. */
beforeEach(() => void jest.spyOn(Math, "random").mockReturnValue(0.99));
afterEach(() => jest.restoreAllMocks());

async function openList() {
  const useParts = () => ({ ...useChannels(), unread: useUnreadTotal(), connection: useConnection().state.status });
  const { result } = renderChatHook(chat(), useParts);
  await waitFor(() => expect(result.current).toMatchObject({ status: "ready", connection: "connected" }));
  const names = (which: "joined" | "joinable") => result.current[which].map((channel) => channel.name);
  return { now: () => result.current, names };
}

it("[CH5] follows channels that are made, renamed, joined and left", async () => {
  const page = await openList();
  const plans = { ...chat().listing, id: 2, name: "plans", isGeneral: false };
  chat().push("channel_created", { channel: { ...plans, membership: undefined } }, {});
  await waitFor(() => expect(page.names("joinable")).toEqual(["plans"]));
  chat().push("channel_added", { channel: { ...plans, membership: READ } }, { channel_id: 2 });
  await waitFor(() => expect(page.names("joined")).toEqual(["general", "plans"]));
  chat().push("channel_updated", { channel: { ...plans, name: "big plans" } }, { channel_id: 2 });
  await waitFor(() => expect(page.names("joined")).toEqual(["general", "big plans"]));
  chat().push("channel_removed", { channelId: 2 }, { channel_id: 2 });
  await waitFor(() => expect(page.names("joinable")).toEqual(["big plans"]));
  expect(page.names("joined")).toEqual(["general"]);
});

it("[CH4] forgets a private channel it was removed from", async () => {
  const page = await openList();
  const secret = { ...chat().listing, id: 3, name: "secret", isGeneral: false, isPrivate: true, membership: READ };
  chat().push("channel_added", { channel: secret }, { channel_id: 3 });
  await waitFor(() => expect(page.names("joined")).toEqual(["general", "secret"]));
  chat().push("channel_removed", { channelId: 3 }, { channel_id: 3 });
  await waitFor(() => expect(page.names("joined")).toEqual(["general"]));
  expect(page.names("joinable")).toEqual([]);
});

it("[MSG8] counts what is unread from pushes and markers, and never backwards", async () => {
  const page = await openList();
  chat().say("one");
  chat().say("two");
  chat().push("message_updated", chat().channel.edit(1, "uno"));
  await waitFor(() => expect(page.now().unread).toBe(2));
  chat().push("read_updated", { lastReadSeq: 2, unreadCount: 0, mentionCount: 0 });
  await waitFor(() => expect(page.now().unread).toBe(0));
  chat().push("read_updated", { lastReadSeq: 1, unreadCount: 1, mentionCount: 0 });
  chat().say("three");
  await waitFor(() => expect(page.now().unread).toBe(1));
  chat().say("mine, from another device", { authorId: 1 });
  await waitFor(() => expect(page.now().unread).toBe(0));
});

it("reads the list again when a push changed it while it was on its way", async () => {
  const page = await openList();
  let release = () => {};
  const held = new Promise<null>((resolve) => (release = () => resolve(null)));
  const lists = () => chat().asked.filter(({ path }) => path === "/api/channels").length;
  const before = lists();
  chat().fault = ({ path }) => (path === "/api/channels" ? held : null);
  act(() => page.now().reload());
  await waitFor(() => expect(lists()).toBe(before + 1));
  const gone = { ...chat().listing, id: 2, name: "gone", isGeneral: false, membership: READ };
  chat().push("channel_added", { channel: gone }, { channel_id: 2 });
  await waitFor(() => expect(page.names("joined")).toEqual(["general", "gone"]));
  release();
  await waitFor(() => expect(lists()).toBe(before + 2));
  await waitFor(() => expect(page.names("joined")).toEqual(["general"]));
});

it("believes no list that was asked for before the one it has", async () => {
  const page = await openList();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const answer = (name: string) => {
    chat().listing.name = name;
    return null;
  };
  let lists = 0;
  chat().fault = ({ path }) => {
    if (path !== "/api/channels") return null;
    lists += 1;
    return lists === 1 ? held.then(() => answer("old")) : answer("new");
  };
  act(() => page.now().reload());
  await waitFor(() => expect(lists).toBe(1));
  act(() => page.now().reload());
  await waitFor(() => expect(page.names("joined")).toEqual(["new"]));
  release();
  await waitFor(() => expect(lists).toBe(3));
  await waitFor(() => expect(page.names("joined")).toEqual(["new"]));
});

it("says that there is no list, and has one when asked again", async () => {
  chat().fault = ({ path }) => (path === "/api/channels" ? 503 : null);
  const { result } = renderChatHook(chat(), useChannels);
  await waitFor(() => expect(result.current.status).toBe("failed"));
  chat().fault = () => null;
  act(() => result.current.reload());
  await waitFor(() => expect(result.current.joined).toHaveLength(1));
});
