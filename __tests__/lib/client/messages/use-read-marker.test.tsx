import { act, waitFor } from "@testing-library/react";
import { useChannel } from "@/lib/client/channels/use-channel";
import { useReadMarker } from "@/lib/client/messages/use-read-marker";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();
const told = () =>
  chat()
    .askedFor("PUT", "/api/channels/1/read")
    .map(({ body }) => (body as { seq: number }).seq);
let visibility: DocumentVisibilityState = "visible";
let isFocused = true;

function look(state: DocumentVisibilityState): void {
  visibility = state;
  document.dispatchEvent(new Event("visibilitychange"));
}

function focus(next: boolean): void {
  isFocused = next;
  window.dispatchEvent(new Event(next ? "focus" : "blur"));
}

beforeEach(() => {
  visibility = "visible";
  isFocused = true;
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => visibility });
  document.hasFocus = () => isFocused;
});

async function openChannel(messages: number) {
  for (let seq = 1; seq <= messages; seq += 1) chat().channel.create(String(seq));
  const { result } = renderChatHook(chat(), () => ({ ...useReadMarker(1), channel: useChannel(1) }));
  await waitFor(() => expect(result.current.channel).not.toBeNull());
  return {
    markRead: (seq: number) => act(() => result.current.markRead(seq)),
    unread: () => result.current.channel?.membership?.unreadCount,
  };
}

it("[MSG8] tells what was seen, at most once a second, and the newest of it last", async () => {
  const page = await openChannel(5);
  const began = Date.now();
  for (let seq = 1; seq <= 5; seq += 1) page.markRead(seq);
  await waitFor(() => expect(told()).toEqual([1, 5]));
  expect(Date.now() - began).toBeGreaterThanOrEqual(990);
  await waitFor(() => expect(page.unread()).toBe(0));
});

it("tells nothing while nobody looks, and what was shown once someone does", async () => {
  const page = await openChannel(3);
  look("hidden");
  page.markRead(2);
  await fetch("/api/a-later-request");
  expect(told()).toEqual([]);
  look("visible");
  await waitFor(() => expect(told()).toEqual([2]));
});

it("tells nothing while the window is in view beside the one in use, and what was shown once it is used", async () => {
  const page = await openChannel(3);
  focus(false);
  page.markRead(2);
  await fetch("/api/a-later-request");
  expect(told()).toEqual([]);
  focus(true);
  await waitFor(() => expect(told()).toEqual([2]));
});

it("tells again what could not be told", async () => {
  chat().fault = ({ method }) => (method === "PUT" ? 503 : null);
  const page = await openChannel(2);
  page.markRead(2);
  await waitFor(() => expect(told()).toEqual([2]));
  chat().fault = () => null;
  await waitFor(() => expect(page.unread()).toBe(0), { timeout: 8_000 });
});

it("tells nothing that is known", async () => {
  chat().listing.membership = { lastReadSeq: 2, unreadCount: 1, mentionCount: 0 };
  const page = await openChannel(3);
  page.markRead(1);
  page.markRead(2);
  page.markRead(3);
  await waitFor(() => expect(told()).toEqual([3]));
});
