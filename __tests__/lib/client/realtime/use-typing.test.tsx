import { act, waitFor } from "@testing-library/react";
import { useChannelSocket } from "@/lib/client/realtime/use-channel-socket";
import { useTyping } from "@/lib/client/realtime/use-typing";
import { useUser } from "@/lib/client/users/use-user";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();
const signs = () => chat().said.flatMap(([event, input]) => (event === "user_typing" ? [input] : []));
const types = (userId: number, isTyping = true) =>
  chat().push("user_typing", { isTyping }, { channel_id: 1, user_id: userId });

async function openChannel(typingTimeout = 3_000) {
  /** Whatever was shown at some time: on a busy machine it may be over before anybody looks. */
  const shown = { names: new Set<string>(), others: new Set<number>() };
  const useParts = ({ id }: { id: number }) => {
    const parts = { ...useTyping(id), socket: useChannelSocket(id).status, bob: useUser(2), cyd: useUser(3) };
    for (const { displayName } of parts.typingUsers) shown.names.add(displayName);
    shown.others.add(parts.others);
    return parts;
  };
  const { result, rerender, unmount } = renderChatHook(chat(), useParts, {
    initialProps: { id: 1 },
    settings: { typingTimeout },
  });
  await waitFor(() => {
    expect(result.current.socket).toBe("joined");
    expect([result.current.bob, result.current.cyd]).not.toContain(null);
  });
  const names = () => result.current.typingUsers.map((user) => user.displayName);
  return { now: () => result.current, names, shown, rerender, unmount };
}

it("[S7] names those who type in the order they began, and never oneself", async () => {
  const page = await openChannel();
  types(3);
  types(1);
  types(2);
  types(3);
  await waitFor(() => expect(page.names()).toEqual(["Cyd", "Bob"]));
  types(3, false);
  await waitFor(() => expect(page.names()).toEqual(["Bob"]));
});

it("[RT3] knows those who typed before the channel was opened", async () => {
  chat().answer = () => ({
    ok: true,
    data: { onlineUserIds: [1, 2], typingUserIds: [2, 1], lastSeq: 0, lastChangeSeq: 0 },
  });
  const page = await openChannel();
  await waitFor(() => expect(page.names()).toEqual(["Bob"]));
});

it("[RT5] forgets each person a while after their own last sign", async () => {
  const page = await openChannel(300);
  const began = Date.now();
  types(2);
  await waitFor(() => expect(page.shown.names).toContain("Bob"));
  types(3);
  const again = setInterval(() => types(3), 100);
  await waitFor(() => expect(page.names()).toEqual(["Cyd"]));
  expect(Date.now() - began).toBeGreaterThanOrEqual(290);
  clearInterval(again);
  await waitFor(() => expect(page.names()).toEqual([]));
});

it("[RT5] ends with a message by that person", async () => {
  const page = await openChannel(60_000);
  types(2);
  types(3);
  await waitFor(() => expect(page.names()).toEqual(["Bob", "Cyd"]));
  chat().say("done", { authorId: 2 });
  await waitFor(() => expect(page.names()).toEqual(["Cyd"]));
});

it("[RT5] counts those a big channel does not name", async () => {
  const page = await openChannel();
  chat().push("user_typing", { isTyping: true, others: 40 }, { channel_id: 1, user_id: 2 });
  await waitFor(() => expect(page.now()).toMatchObject({ others: 40 }));
  expect(page.names()).toEqual(["Bob"]);
  chat().push("user_typing", { isTyping: false, others: 0 }, { channel_id: 1, user_id: 2 });
  await waitFor(() => expect(page.now()).toMatchObject({ others: 0, typingUsers: [] }));
});

it("[RT5] forgets those a big channel does not name a while after they were counted last", async () => {
  const page = await openChannel(300);
  chat().push("user_typing", { isTyping: true, others: 40 }, { channel_id: 1, user_id: 2 });
  await waitFor(() => expect(page.shown.others).toContain(40));
  await waitFor(() => expect(page.now()).toMatchObject({ others: 0, typingUsers: [] }));
});

it("forgets everyone when the connection is lost", async () => {
  const page = await openChannel(60_000);
  types(2);
  await waitFor(() => expect(page.names()).toEqual(["Bob"]));
  await chat().kill();
  await waitFor(() => expect(page.names()).toEqual([]));
});

it("[S7] tells that one types, and that it is over after a second without a key", async () => {
  const page = await openChannel();
  const began = Date.now();
  act(() => page.now().onType());
  act(() => page.now().onType());
  await waitFor(() => expect(signs()).toHaveLength(2));
  expect(signs()).toEqual([true, false].map((isTyping) => ({ channel_id: 1, data: { isTyping } })));
  expect(Date.now() - began).toBeGreaterThanOrEqual(990);
});

it("[S17] stops when another channel is opened, and forgets who typed in the first", async () => {
  const page = await openChannel();
  types(2);
  await waitFor(() => expect(page.names()).toEqual(["Bob"]));
  act(() => page.now().onType());
  await waitFor(() => expect(signs()[0]).toEqual({ channel_id: 1, data: { isTyping: true } }));
  page.rerender({ id: 2 });
  await waitFor(() =>
    expect(chat().said.slice(-2)).toEqual([
      ["user_typing", { channel_id: 1, data: { isTyping: false } }],
      ["leave_channel", { channel_id: 1 }],
    ]),
  );
  expect(page.names()).toEqual([]);
});

it("[S17] stops when the chat is left", async () => {
  const page = await openChannel();
  act(() => page.now().onType());
  await waitFor(() => expect(signs()[0]).toEqual({ channel_id: 1, data: { isTyping: true } }));
  page.unmount();
  await waitFor(() => expect(signs().at(-1)).toEqual({ channel_id: 1, data: { isTyping: false } }));
});
