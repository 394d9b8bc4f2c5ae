import { act, waitFor } from "@testing-library/react";
import { useChannel } from "@/lib/client/channels/use-channel";
import { channelLeft } from "@/lib/client/messages/messages-slice";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useNewest } from "@/lib/client/messages/use-newest";
import { useChannelSocket } from "@/lib/client/realtime/use-channel-socket";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { useChatClient } from "@/lib/client/store/use-chat-client";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();

type Options = NonNullable<Parameters<typeof useMessages>[1]>;

function openChannel(initialProps: Options = {}) {
  const useParts = (options: Options) => ({
    ...useMessages(1, options),
    ...useNewest(1),
    socket: useChannelSocket(1).status,
    channel: useChannel(1),
    connection: useConnection().state.status,
  });
  const { result, rerender } = renderChatHook(chat(), useParts, { initialProps });
  return {
    point: (pointed: Options["pointed"]) => rerender({ ...initialProps, pointed }),
    now: () => result.current,
    bodies: () => result.current.messages.map((message) => message.body),
    isReady: () => waitFor(() => expect(result.current).toMatchObject({ status: "ready", socket: "joined" })),
  };
}

it("[MSG5] loads the newest page, then older ones until there are no more", async () => {
  for (let seq = 1; seq <= 120; seq += 1) chat().channel.create(String(seq));
  const page = openChannel();
  await page.isReady();
  expect(page.bodies()).toHaveLength(50);
  expect(page.now().hasMoreBefore).toBe(true);
  act(() => page.now().loadNext("older"));
  act(() => page.now().loadNext("older"));
  await waitFor(() => expect(page.bodies()).toHaveLength(100));
  expect(chat().askedFor("GET", "/api/channels/1/messages")).toHaveLength(2);
  act(() => page.now().loadNext("older"));
  await waitFor(() => expect(page.now().hasMoreBefore).toBe(false));
  expect(page.bodies()).toEqual(Array.from({ length: 120 }, (_, at) => String(at + 1)));
});

const seqsShown = (page: ReturnType<typeof openChannel>) => page.bodies().map(Number);

it("[MSG5] [MSG8] opens where reading had stopped with one request, however much came since, and reads on to the end", async () => {
  for (let seq = 1; seq <= 1_000; seq += 1) chat().channel.create(String(seq));
  chat().listing.membership = { lastReadSeq: 700, unreadCount: 300, mentionCount: 0 };
  const page = openChannel({ initial: { ...chat().listing, lastSeq: 1_000 } });
  await page.isReady();
  expect(chat().askedFor("GET", "/api/channels/1/messages")).toHaveLength(1);
  expect(seqsShown(page)).toEqual(Array.from({ length: 100 }, (_, at) => 651 + at));
  expect(page.now()).toMatchObject({ hasMoreBefore: true, hasMoreAfter: true, lastSeq: 1_000 });
  await waitFor(() => expect(page.now().firstUnreadSeq).toBe(701));

  chat().say("passed over");
  await waitFor(() => expect(page.now().lastSeq).toBe(1_001));
  expect(page.bodies()).toHaveLength(100);
  for (let pages = 1; pages <= 6; pages += 1) {
    act(() => page.now().loadNext("newer"));
    await waitFor(() => expect(page.bodies().length).toBe(Math.min(100 + 50 * pages, 351)));
  }
  expect(page.now().hasMoreAfter).toBe(false);
  expect(page.bodies().at(-1)).toBe("passed over");
  chat().say("heard");
  await waitFor(() => expect(page.bodies().at(-1)).toBe("heard"));
});

it("goes to the end and shows there what was written meanwhile", async () => {
  for (let seq = 1; seq <= 300; seq += 1) chat().channel.create(String(seq));
  const page = openChannel({ pointed: { seq: 100, visit: 0 } });
  await page.isReady();
  expect(seqsShown(page)[50]).toBe(100);
  chat().say("meanwhile");
  await waitFor(() => expect(page.now().lastSeq).toBe(301));
  await act(() => page.now().showNewest());
  expect(page.now()).toMatchObject({ hasMoreAfter: false, startsAtEnd: true });
  await waitFor(() => expect(page.bodies().at(-1)).toBe("meanwhile"));
  expect(page.bodies()).toHaveLength(50);
});

it("stays where it is and says so when the end cannot be read", async () => {
  for (let seq = 1; seq <= 300; seq += 1) chat().channel.create(String(seq));
  const page = openChannel({ pointed: { seq: 100, visit: 0 } });
  await page.isReady();
  chat().fault = ({ path }) => (path.startsWith("/api/channels/1/messages") ? 503 : null);
  await act(() => expect(page.now().showNewest()).rejects.toMatchObject({ code: "unavailable" }));
  expect(page.now().status).toBe("ready");
  expect(seqsShown(page)[50]).toBe(100);
});

it("asks for nothing when the message that is pointed to is here, and once when it is not", async () => {
  for (let seq = 1; seq <= 300; seq += 1) chat().channel.create(String(seq));
  const page = openChannel({ pointed: { seq: 290, visit: 0 } });
  await page.isReady();
  page.point({ seq: 260, visit: 1 });
  expect(chat().askedFor("GET", "/api/channels/1/messages")).toHaveLength(1);
  page.point({ seq: 20, visit: 2 });
  await waitFor(() => expect(seqsShown(page)).toContain(20));
  expect(chat().askedFor("GET", "/api/channels/1/messages")).toHaveLength(2);
});

it("asks for the newest page once, however often React mounts", async () => {
  const page = openChannel();
  await page.isReady();
  expect(chat().askedFor("GET", "/api/channels/1/messages")).toHaveLength(1);
});

it("[S1] shows what others send, edit and delete", async () => {
  const page = openChannel();
  await page.isReady();
  chat().say("hello");
  chat().say("wrogn");
  chat().push("message_updated", chat().channel.edit(2, "wrong"));
  chat().push("message_deleted", chat().channel.remove(1));
  await waitFor(() => expect(page.bodies()).toEqual(["", "wrong"]));
  expect(page.now().channel?.membership?.unreadCount).toBe(2);
  expect(chat().askedFor("GET", "/api/channels/1/changes")).toHaveLength(0);
});

it("[MSG6] fetches a push that was lost, once the hole has stood", async () => {
  const page = openChannel();
  await page.isReady();
  chat().say("lost", { isLost: true });
  chat().say("heard");
  await waitFor(() => expect(page.bodies()).toEqual(["heard"]));
  await waitFor(() => expect(page.bodies()).toEqual(["lost", "heard"]));
  expect(chat().askedFor("GET", "/api/channels/1/changes")).toHaveLength(1);
});

it("[S17] has what others said, edited and deleted while the server was away", async () => {
  chat().channel.create("one");
  chat().channel.create("two");
  const page = openChannel();
  await page.isReady();
  await chat().kill();
  await waitFor(() => expect(page.now().connection).toBe("reconnecting"));
  chat().channel.edit(1, "one, edited");
  chat().channel.remove(2);
  chat().channel.create("three");
  await chat().start();
  await waitFor(() => expect(page.bodies()).toEqual(["one, edited", "", "three"]));
  await page.isReady();
  expect(page.now().channel?.membership?.unreadCount).toBe(3);
});

it("reads a log longer than a page to its end", async () => {
  const page = openChannel();
  await page.isReady();
  await chat().kill();
  for (let seq = 1; seq <= 700; seq += 1) chat().channel.create(String(seq));
  await chat().start();
  await waitFor(() => expect(page.bodies()).toHaveLength(700));
});

it("keeps what is pushed between the snapshot of the page and its arrival", async () => {
  let release = () => {};
  const held = new Promise<null>((resolve) => (release = () => resolve(null)));
  chat().fault = ({ path }) => (path.startsWith("/api/channels/1/messages") ? held : null);
  const page = openChannel();
  await waitFor(() => expect(page.now().socket).toBe("joined"));
  chat().say("early");
  await waitFor(() => expect(page.bodies()).toEqual(["early"]));
  expect(page.now().status).toBe("loading");
  release();
  await page.isReady();
  expect(page.bodies()).toEqual(["early"]);
});

it("says that it could not load, and loads when asked again", async () => {
  chat().fault = ({ path }) => (path.startsWith("/api/channels/1/messages") ? 503 : null);
  chat().channel.create("there");
  const page = openChannel();
  await waitFor(() => expect(page.now().status).toBe("failed"));
  chat().fault = () => null;
  act(() => page.now().retryLoad());
  await waitFor(() => expect(page.bodies()).toEqual(["there"]));
});

it("[S14] loads by itself after a reconnect what could not be loaded", async () => {
  chat().fault = ({ path }) => (path.startsWith("/api/channels/1/messages") ? 503 : null);
  chat().channel.create("there");
  const page = openChannel();
  await waitFor(() => expect(page.now()).toMatchObject({ status: "failed", socket: "joined" }));
  await chat().kill();
  chat().fault = () => null;
  await chat().start();
  await waitFor(() => expect(page.bodies()).toEqual(["there"]));
});

it("keeps the place where reading had stopped while the rest is read", async () => {
  for (let seq = 1; seq <= 3; seq += 1) chat().channel.create(String(seq));
  chat().listing.membership = { lastReadSeq: 1, unreadCount: 2, mentionCount: 0 };
  const page = openChannel();
  await page.isReady();
  expect(page.now().firstUnreadSeq).toBe(2);
  chat().push("read_updated", { lastReadSeq: 3, unreadCount: 0, mentionCount: 0 });
  await waitFor(() => expect(page.now().channel?.membership?.unreadCount).toBe(0));
  expect(page.now().firstUnreadSeq).toBe(2);
});

it("is not drawn again for what is not shown of its window", async () => {
  chat().channel.create("hello");
  let drawings = 0;
  const { result } = renderChatHook(chat(), () => {
    drawings += 1;
    return { ...useMessages(1), store: useChatClient().store };
  });
  await waitFor(() => expect(result.current.status).toBe("ready"));
  const { store } = result.current;
  await waitFor(() => expect(store.getState().messages.windows[1]?.isOpen).toBe(true));
  const before = drawings;
  act(() => void store.dispatch(channelLeft({ channelId: 1, seq: null })));
  expect(store.getState().messages.windows[1]?.isOpen).toBe(false);
  expect(drawings).toBe(before);
});
