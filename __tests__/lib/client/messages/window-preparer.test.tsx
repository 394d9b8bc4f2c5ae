import { act, waitFor } from "@testing-library/react";
import { useChannel } from "@/lib/client/channels/use-channel";
import { useAimedChannel } from "@/lib/client/messages/use-aimed-channel";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { useChatClient } from "@/lib/client/store/use-chat-client";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();

/** The list of channels has come, and what is pushed is heard. */
const READY = { channel: { id: 1 }, connection: "connected" };
const asked = () => chat().askedFor("GET", "/api/channels/1/messages");

/** A page that looks at no channel, in which the list of channels has come: what prepares the first one. */
async function openElsewhere() {
  return (await openPage()).prepare;
}

async function openPage() {
  for (let seq = 1; seq <= 3; seq += 1) chat().channel.create(String(seq));
  chat().listing.membership = { lastReadSeq: 3, unreadCount: 0, mentionCount: 0 };
  const { result } = renderChatHook(chat(), () => ({
    client: useChatClient(),
    channel: useChannel(1),
    connection: useConnection().state.status,
  }));
  await waitFor(() => expect(result.current).toMatchObject(READY));
  return {
    prepare: () => result.current.client.preparer.prepare(1),
    isMember: () => Boolean(result.current.channel?.membership),
    nameOf: (userId: number) => result.current.client.store.getState().users.byId[userId]?.displayName,
  };
}

it("[MSG5] reads a channel before it is shown, once", async () => {
  const prepare = await openElsewhere();
  let first: Promise<void> | null = null;
  act(() => {
    first = prepare();
    // Whoever comes to it meanwhile waits for the same.
    expect(prepare()).toBe(first);
  });
  await act(() => first);
  expect(prepare()).toBeNull();
  expect(asked()).toHaveLength(1);
});

it("[MSG5] shows what was read without asking again", async () => {
  for (let seq = 1; seq <= 3; seq += 1) chat().channel.create(String(seq));
  chat().listing.membership = { lastReadSeq: 3, unreadCount: 0, mentionCount: 0 };
  const { result, rerender } = renderChatHook(
    chat(),
    ({ isOpen }: { isOpen: boolean }) => ({
      client: useChatClient(),
      channel: useChannel(1),
      messages: useMessages(isOpen ? 1 : 99),
    }),
    { initialProps: { isOpen: false } },
  );
  await waitFor(() => expect(result.current.channel).not.toBeNull());
  await act(async () => await result.current.client.preparer.prepare(1));
  rerender({ isOpen: true });
  expect(result.current.messages.messages.map(({ body }) => body)).toEqual(["1", "2", "3"]);
  expect(asked()).toHaveLength(1);
});

it("is done when it could not be read: the window says so", async () => {
  const prepare = await openElsewhere();
  chat().fault = ({ path }) => (path.includes("/messages") ? 503 : null);
  await act(async () => await prepare());
  expect(asked()).toHaveLength(1);
});

it("reads nothing of a channel that one is not in", async () => {
  const page = await openPage();
  chat().listing.membership = null;
  chat().push("channel_removed", { channelId: 1 });
  await waitFor(() => expect(page.isMember()).toBe(false));
  expect(page.prepare()).toBeNull();
  expect(asked()).toHaveLength(0);
});

it("reads who wrote it, so that they are named when it is shown", async () => {
  const [, other] = chat().users;
  chat().channel.create("Hello", { authorId: other!.id });
  const page = await openPage();
  await act(async () => await page.prepare());
  expect(page.nameOf(other!.id)).toBe(other!.displayName);
});

describe("a channel that is about to be opened", () => {
  async function openAiming() {
    chat().channel.create("Hello");
    chat().listing.membership = { lastReadSeq: 0, unreadCount: 1, mentionCount: 0 };
    const { result } = renderChatHook(chat(), () => ({
      client: useChatClient(),
      channel: useChannel(1),
      aimed: useAimedChannel(),
      connection: useConnection().state.status,
    }));
    await waitFor(() => expect(result.current).toMatchObject(READY));
    return {
      aim: (...channelIds: (number | null)[]) =>
        act(() => Promise.all(channelIds.map((id) => result.current.client.preparer.aim(id)))),
      aimedId: () => result.current.aimed?.id ?? null,
    };
  }

  it("is named once what it opens with is here", async () => {
    const page = await openAiming();
    expect(page.aimedId()).toBeNull();
    await page.aim(1);
    expect(page.aimedId()).toBe(1);
  });

  it("is named no longer once something was said there: what was drawn would open elsewhere", async () => {
    const page = await openAiming();
    await page.aim(1);
    act(() => void chat().say("One more"));
    await waitFor(() => expect(page.aimedId()).toBeNull());
  });

  it("is named no longer once it was read elsewhere", async () => {
    const page = await openAiming();
    await page.aim(1);
    act(() => chat().push("read_updated", { lastReadSeq: 1 }));
    await waitFor(() => expect(page.aimedId()).toBeNull());
  });

  it("is none once nobody is near it, and none in its place before what that opens with is here", async () => {
    const page = await openAiming();
    await page.aim(1);
    await page.aim(null);
    expect(page.aimedId()).toBeNull();
    await page.aim(1);
    expect(page.aimedId()).toBe(1);
    await page.aim(2);
    expect(page.aimedId()).toBeNull();
  });

  it("is the last one that was meant, however long the one before took", async () => {
    const page = await openAiming();
    await page.aim(1, null);
    expect(page.aimedId()).toBeNull();
  });

  it("is none when it could not be read", async () => {
    const page = await openAiming();
    chat().fault = ({ path }) => (path.includes("/messages") ? 503 : null);
    await page.aim(1);
    expect(page.aimedId()).toBeNull();
  });
});
