import "fake-indexeddb/auto";
import { act, waitFor } from "@testing-library/react";
import { OutboxStorage } from "@/lib/client/messages/outbox-storage";
import { useDraft } from "@/lib/client/messages/use-draft";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useSendMessage } from "@/lib/client/messages/use-send-message";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { useUnsent } from "@/lib/client/sessions/use-unsent";
import { DeviceStorage } from "@/lib/client/storage/device-storage";
import { eraseStorage } from "@/lib/client/storage/open-storage";
import { useChatClient } from "@/lib/client/store/use-chat-client";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";
import type { Asked } from "../../../support/small-chat";

const { chat } = withSmallChat();
const isSend = ({ method, path }: Asked) => method === "POST" && path.endsWith("/messages");
const cutSending = () => void (chat().fault = (asked) => (isSend(asked) ? "cut" : null));
const mend = () => void (chat().fault = () => null);
const bodies = () =>
  chat()
    .channel.stretch(1)
    .map(({ body }) => body);

afterEach(() => eraseStorage(1));

/** One tab of Ada's browser. */
async function openTab() {
  const useParts = () => ({
    ...{ ...useMessages(1), ...useSendMessage(1) },
    ...{ draft: useDraft(1), unsent: useUnsent(), outbox: useChatClient().outbox },
    connection: useConnection().state.status,
  });
  const { result, unmount } = renderChatHook(chat(), useParts);
  await waitFor(() => expect(result.current).toMatchObject({ status: "ready", connection: "connected" }));
  return {
    now: () => result.current,
    rows: () => result.current.messages.map(({ body, delivery }) => `${body} ${delivery.state}`),
    send: (...texts: string[]) => act(() => texts.forEach(result.current.send)),
    close: unmount,
  };
}

async function keptBodies() {
  const device = new DeviceStorage(1);
  const kept = await device.use((storage) => storage.getAll("outbox"));
  device.close();
  return kept?.map(({ body }) => body);
}

it("keeps a message before it is shown, and until the server's answer is in the list", async () => {
  cutSending();
  const tab = await openTab();
  tab.send("one", "two");
  expect(tab.rows()).toEqual([]);
  await waitFor(() => expect(tab.rows()).toEqual(["one waiting", "two waiting"]));
  expect(await act(keptBodies)).toEqual(["one", "two"]);
  mend();
  await waitFor(() => expect(tab.rows()).toEqual(["one sent", "two sent"]));
  await waitFor(async () => expect(await keptBodies()).toEqual([]));
});

it("says when what was written is in the list", async () => {
  const tab = await openTab();
  tab.send("one", "two");
  expect(tab.rows()).toEqual([]);
  await act(() => tab.now().whenShown());
  expect(tab.rows()).toHaveLength(2);
});

it("says when what was written is in the list, also when it is kept only after the chat was left and entered again", async () => {
  const tab = await openTab();
  const steps: string[] = [];
  let keep = () => {};
  const held = new Promise<boolean>((resolve) => (keep = () => resolve(true)));
  jest.spyOn(OutboxStorage.prototype, "add").mockReturnValueOnce(held);
  tab.send("one");
  tab.now().outbox.stop();
  tab.now().outbox.start();
  void tab
    .now()
    .outbox.whenShown()
    .then(() => steps.push("shown"));
  // What was kept before has been read by then.
  await keptBodies();
  steps.push("kept");
  keep();
  await act(() => tab.now().whenShown());
  expect(steps).toEqual(["kept", "shown"]);
  expect(tab.rows()).toHaveLength(1);
});

it("[MSG2] sends what was waiting after the page was closed and opened again: once, in order", async () => {
  cutSending();
  const first = await openTab();
  first.send("one", "two", "three");
  await waitFor(() => expect(first.rows()).toHaveLength(3));
  first.close();
  const second = await openTab();
  await waitFor(() => expect(second.rows()).toEqual(["one waiting", "two waiting", "three waiting"]));
  mend();
  await waitFor(() => expect(second.rows()).toEqual(["one sent", "two sent", "three sent"]));
  expect(bodies()).toEqual(["one", "two", "three"]);
});

it("[MSG2] shows once what the server had taken when the page was closed before its answer", async () => {
  chat().fault = (asked) => {
    if (!isSend(asked)) return null;
    const { clientId, body } = asked.body as { clientId: string; body: string };
    if (!chat().channel.findSent(1, clientId)) chat().channel.create(body, { authorId: 1, clientId });
    return "cut";
  };
  const first = await openTab();
  first.send("once");
  await waitFor(() => expect(bodies()).toEqual(["once"]));
  first.close();
  const second = await openTab();
  await waitFor(() => expect(second.rows()).toEqual(["once sent"]));
  await waitFor(async () => expect(await keptBodies()).toEqual([]));
  expect(second.rows()).toEqual(["once sent"]);
});

it("keeps why a message was refused, and lets go of it when it is discarded", async () => {
  chat().fault = (asked) => (isSend(asked) ? 403 : null);
  const first = await openTab();
  first.send("refused");
  await waitFor(() => expect(first.rows()).toEqual(["refused failed"]));
  first.close();
  const second = await openTab();
  await waitFor(() => expect(second.rows()).toEqual(["refused failed"]));
  expect(second.now().messages[0]?.delivery).toEqual({ state: "failed", error: { code: "forbidden" } });
  expect(second.now().unsent).toEqual({ messages: 1, drafts: 0 });
  act(() => second.now().discard(second.now().messages[0]?.clientId ?? ""));
  await waitFor(async () => expect(await keptBodies()).toEqual([]));
  expect(second.now().unsent).toEqual({ messages: 0, drafts: 0 });
});

it("is the same in every tab", async () => {
  cutSending();
  const [one, other] = [await openTab(), await openTab()];
  one.send("from one");
  await waitFor(() => expect(other.rows()).toEqual(["from one waiting"]));
  other.send("from the other");
  await waitFor(() => expect(one.rows()).toEqual(["from one waiting", "from the other waiting"]));
  mend();
  await waitFor(() => expect(one.rows()).toEqual(["from one sent", "from the other sent"]));
  await waitFor(() => expect(other.rows()).toEqual(["from one sent", "from the other sent"]));
  expect(bodies()).toEqual(["from one", "from the other"]);
});

it("keeps what is being written, in every tab, until it is sent", async () => {
  const first = await openTab();
  act(() => first.now().draft.write("half a thought"));
  first.close();
  const [second, third] = [await openTab(), await openTab()];
  await waitFor(() => expect(second.now().draft.text).toBe("half a thought"));
  expect(second.now().unsent).toEqual({ messages: 0, drafts: 1 });
  act(() => second.now().draft.write("a whole one"));
  await waitFor(() => expect(third.now().draft.text).toBe("a whole one"));
  second.send("a whole one");
  act(() => second.now().draft.write(""));
  await waitFor(() => expect(third.now().draft.text).toBe(""));
  third.close();
  const fourth = await openTab();
  await waitFor(() => expect(fourth.rows()).toEqual(["a whole one sent"]));
  expect(fourth.now().draft.text).toBe("");
});
