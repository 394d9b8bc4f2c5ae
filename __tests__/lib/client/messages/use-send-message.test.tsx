import { act, waitFor } from "@testing-library/react";
import { useChannel } from "@/lib/client/channels/use-channel";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { useDeleteMessage } from "@/lib/client/messages/use-delete-message";
import { useEditMessage } from "@/lib/client/messages/use-edit-message";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useSendMessage } from "@/lib/client/messages/use-send-message";
import { useChannelSocket } from "@/lib/client/realtime/use-channel-socket";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";
import type { Asked } from "../../../support/small-chat";

const { chat } = withSmallChat();
const isSend = ({ method, path }: Asked) => method === "POST" && path.endsWith("/messages");
const keyOf = (message: ListedMessage | undefined) => `${message?.authorId}:${message?.clientId}`;

async function openChannel(settings = {}) {
  const useParts = () => ({
    ...useMessages(1),
    ...useSendMessage(1),
    edit: useEditMessage(1),
    remove: useDeleteMessage(1),
    socket: useChannelSocket(1).status,
    channel: useChannel(1),
  });
  const { result } = renderChatHook(chat(), useParts, { settings });
  await waitFor(() => expect(result.current).toMatchObject({ status: "ready", socket: "joined" }));
  const rows = () => result.current.messages.map(({ body, delivery }) => [body, delivery.state]);
  return { now: () => result.current, rows, first: () => result.current.messages[0] };
}

/** Holds every send until it is let go. */
function holdSends(): { release: () => void } {
  let release = () => {};
  const held = new Promise<null>((resolve) => (release = () => resolve(null)));
  chat().fault = (asked) => (isSend(asked) ? held : null);
  return { release };
}

it("[MSG1] shows a message at once, and the same row when it is sent", async () => {
  const { release } = holdSends();
  const page = await openChannel();
  act(() => void page.now().send("  hello  "));
  await waitFor(() => expect(page.rows()).toEqual([["hello", "sending"]]));
  const key = keyOf(page.first());
  release();
  await waitFor(() => expect(page.rows()).toEqual([["hello", "sent"]]));
  expect(keyOf(page.first())).toBe(key);
  expect(page.first()?.clientId).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
});

it("sends nothing for blanks", async () => {
  const page = await openChannel();
  act(() => void page.now().send(" \n "));
  act(() => void page.now().send("something"));
  await waitFor(() => expect(page.rows()).toEqual([["something", "sent"]]));
  expect(chat().askedFor("POST", "/api/channels/1/messages")).toHaveLength(1);
});

it("sends one after another, so that they arrive as they were written", async () => {
  const { release } = holdSends();
  const page = await openChannel();
  act(() => ["one", "two", "three"].forEach(page.now().send));
  await waitFor(() => expect(page.rows()).toHaveLength(3));
  chat().say("from someone else");
  await waitFor(() => expect(page.rows()[0]).toEqual(["from someone else", "sent"]));
  expect(page.rows().slice(1)).toEqual([
    ["one", "sending"],
    ["two", "sending"],
    ["three", "sending"],
  ]);
  expect(chat().asked.filter(isSend)).toHaveLength(1);
  release();
  await waitFor(() => expect(page.rows().map(([, state]) => state)).toEqual(["sent", "sent", "sent", "sent"]));
  expect(
    chat()
      .channel.stretch(1)
      .map((message) => message.body),
  ).toEqual(["from someone else", "one", "two", "three"]);
});

it("takes the push for the confirmation when it comes before the answer", async () => {
  const page = await openChannel();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const { fetch: pass } = globalThis;
  globalThis.fetch = async (input, init) => {
    const response = await pass(input, init);
    if (init?.method === "POST") await held;
    return response;
  };
  act(() => void page.now().send("fast"));
  await waitFor(() => expect(page.rows()).toEqual([["fast", "sent"]]));
  release();
  act(() => void page.now().send("next"));
  await waitFor(() =>
    expect(page.rows()).toEqual([
      ["fast", "sent"],
      ["next", "sent"],
    ]),
  );
});

it("[MSG2] sends again by itself what found no answer, under the same name, so that it is there once", async () => {
  const page = await openChannel();
  // The server stored it and the line broke before the answer, and the push is lost as well.
  chat().fault = (asked) => {
    if (!isSend(asked)) return null;
    const { clientId, body } = asked.body as { clientId: string; body: string };
    if (!chat().channel.findSent(1, clientId)) chat().channel.create(body, { authorId: 1, clientId });
    return "cut";
  };
  act(() => void page.now().send("once"));
  await waitFor(() => expect(page.first()?.delivery).toEqual({ state: "waiting", code: "network" }));
  chat().fault = () => null;
  await waitFor(() => expect(page.rows()).toEqual([["once", "sent"]]));
  expect(chat().channel.lastSeq).toBe(1);
});

it("tells the code of a refusal, and forgets what is discarded", async () => {
  const page = await openChannel();
  chat().fault = (asked) => (isSend(asked) ? 409 : null);
  act(() => void page.now().send("too late"));
  await waitFor(() => expect(page.first()?.delivery).toEqual({ state: "failed", error: { code: "conflict" } }));
  act(() => page.now().discard(page.first()?.clientId ?? ""));
  expect(page.rows()).toEqual([]);
});

it("sends what comes after one that was refused for good, and that one again when asked to", async () => {
  const page = await openChannel();
  chat().fault = (asked) => (isSend(asked) && (asked.body as { body: string }).body === "refused" ? 403 : null);
  act(() => ["refused", "after"].forEach(page.now().send));
  await waitFor(() =>
    expect(page.rows()).toEqual([
      ["after", "sent"],
      ["refused", "failed"],
    ]),
  );
  chat().fault = () => null;
  act(() => page.now().retry(page.now().messages[1]?.clientId ?? ""));
  await waitFor(() => expect(page.rows().map(([, state]) => state)).toEqual(["sent", "sent"]));
});

it("keeps the order also when the first has to wait", async () => {
  const page = await openChannel();
  let refusals = 1;
  chat().fault = (asked) => (isSend(asked) && refusals-- > 0 ? 503 : null);
  act(() => ["one", "two", "three"].forEach(page.now().send));
  await waitFor(() => {
    expect(page.rows().map(([, state]) => state)).toEqual(["waiting", "waiting", "waiting"]);
    expect(page.first()?.delivery).toEqual({ state: "waiting", code: "unavailable" });
  });
  await waitFor(() =>
    expect(
      chat()
        .channel.stretch(1)
        .map(({ body }) => body),
    ).toEqual(["one", "two", "three"]),
  );
});

it("[CFG1] takes no more than messageQueueSize, and says so before it takes nothing", async () => {
  const { release } = holdSends();
  const page = await openChannel({ messageQueueSize: 2 });
  const taken: boolean[] = [];
  act(() => void taken.push(...["1", "2", "3"].map((body) => page.now().send(body))));
  expect(taken).toEqual([true, true, false]);
  await waitFor(() => expect(page.now()).toMatchObject({ isFull: true, limit: 2 }));
  release();
  await waitFor(() => expect(page.rows().map(([, state]) => state)).toEqual(["sent", "sent"]));
  expect(page.now().isFull).toBe(false);
});

it("[MSG8] counts one's own message as read", async () => {
  const page = await openChannel();
  chat().say("unread");
  await waitFor(() => expect(page.now().channel?.membership?.unreadCount).toBe(1));
  act(() => void page.now().send("mine"));
  await waitFor(() => expect(page.now().channel?.membership).toMatchObject({ lastReadSeq: 2, unreadCount: 0 }));
});

it("[MSG4] edits and deletes in place, and throws what the server refuses", async () => {
  const page = await openChannel();
  act(() => void page.now().send("first"));
  await waitFor(() => expect(page.rows()).toEqual([["first", "sent"]]));
  const { id } = chat().channel.stretch(1)[0] ?? { id: 0 };
  await act(() => page.now().edit(id, "second"));
  expect(page.rows()).toEqual([["second", "sent"]]);
  await act(() => page.now().remove(id));
  expect(page.rows()).toEqual([["", "sent"]]);
  chat().fault = ({ method }) => (method === "PATCH" ? 409 : null);
  const refused = expect(page.now().edit(id, "third")).rejects.toMatchObject({ name: "ApiError", code: "conflict" });
  await act(() => refused);
});
