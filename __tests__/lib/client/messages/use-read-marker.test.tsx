import { setTimeout as wait } from "node:timers/promises";
import { act, waitFor } from "@testing-library/react";
import { useChannel } from "@/lib/client/channels/use-channel";
import { useReadMarker } from "@/lib/client/messages/use-read-marker";
import { useConnection } from "@/lib/client/realtime/use-connection";
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
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
}

function focus(next: boolean): void {
  isFocused = next;
  act(() => void window.dispatchEvent(new Event(next ? "focus" : "blur")));
}

beforeEach(() => {
  visibility = "visible";
  isFocused = true;
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => visibility });
  document.hasFocus = () => isFocused;
});

async function openChannel(messages: number) {
  for (let seq = 1; seq <= messages; seq += 1) chat().channel.create(String(seq));
  const useParts = () => ({ ...useReadMarker(1), channel: useChannel(1), connection: useConnection().state.status });
  const { result, unmount } = renderChatHook(chat(), useParts);
  // What could not be told is told again as soon as there is a connection.
  await waitFor(() => expect(result.current).toMatchObject({ channel: { id: 1 }, connection: "connected" }));
  return {
    unmount,
    markRead: (toSeq: number, fromSeq = 1) => act(() => result.current.markRead({ fromSeq, toSeq })),
    unread: () => result.current.channel?.membership?.unreadCount,
    /** As the server has it. */
    lastReadSeq: () => result.current.channel?.membership?.lastReadSeq,
  };
}

it("[MSG8] tells what was seen, at most once a second, and the newest of it last", async () => {
  const page = await openChannel(5);
  const began = Date.now();
  page.markRead(1);
  await waitFor(() => expect(told()).toEqual([1]));
  for (let seq = 2; seq <= 5; seq += 1) page.markRead(seq);
  await waitFor(() => expect(told()).toEqual([1, 5]));
  expect(Date.now() - began).toBeGreaterThanOrEqual(990);
  await waitFor(() => expect(page.lastReadSeq()).toBe(5));
});

it("counts nothing as unread that is in view, whenever the server is told", async () => {
  chat().fault = ({ method }) => (method === "PUT" ? 503 : null);
  const page = await openChannel(5);
  page.markRead(3);
  await waitFor(() => expect(page.unread()).toBe(2));
  page.markRead(5);
  expect(page.unread()).toBe(0);
});

it("tells nothing any more once the page has gone", async () => {
  chat().fault = ({ method }) => (method === "PUT" ? 503 : null);
  const page = await openChannel(5);
  page.markRead(5);
  await waitFor(() => expect(told()).toEqual([5]));
  page.unmount();
  const asks = jest.spyOn(globalThis, "fetch");
  await wait(2_500);
  expect(asks).not.toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ method: "PUT" }));
});

it("tells nothing while nobody looks, and what was shown once someone does", async () => {
  const page = await openChannel(3);
  page.markRead(1);
  await waitFor(() => expect(page.unread()).toBe(2));
  look("hidden");
  page.markRead(2);
  expect(page.unread()).toBe(2);
  look("visible");
  expect(page.unread()).toBe(1);
  await waitFor(() => expect(told()).toEqual([1, 2]));
});

it("tells nothing while the window is in view beside the one in use, and what was shown once it is used", async () => {
  const page = await openChannel(3);
  page.markRead(1);
  await waitFor(() => expect(page.unread()).toBe(2));
  focus(false);
  page.markRead(2);
  expect(page.unread()).toBe(2);
  focus(true);
  expect(page.unread()).toBe(1);
  await waitFor(() => expect(told()).toEqual([1, 2]));
});

it("tells again what could not be told", async () => {
  chat().fault = ({ method }) => (method === "PUT" ? 503 : null);
  const page = await openChannel(2);
  page.markRead(2);
  await waitFor(() => expect(told()).toEqual([2]));
  chat().fault = () => null;
  await waitFor(() => expect(page.lastReadSeq()).toBe(2));
});

it("tells nothing that is known", async () => {
  chat().listing.membership = { lastReadSeq: 2, unreadCount: 1, mentionCount: 0 };
  const page = await openChannel(3);
  page.markRead(1);
  page.markRead(2);
  page.markRead(3);
  await waitFor(() => expect(told()).toEqual([3]));
});

it("[MSG8] takes what lies before a message that an address points at for unread, until it is read on from there", async () => {
  chat().listing.membership = { lastReadSeq: 2, unreadCount: 8, mentionCount: 0 };
  const page = await openChannel(10);
  page.markRead(8, 6);
  await act(() => fetch("/api/a-later-request"));
  expect(told()).toEqual([]);
  page.markRead(4, 3);
  await waitFor(() => expect(told()).toEqual([4]));
  page.markRead(8, 6);
  page.markRead(6, 5);
  await waitFor(() => expect(told()).toEqual([4, 6]));
});

it("[MSG8] takes all for read at the channel's end", async () => {
  chat().listing.membership = { lastReadSeq: 2, unreadCount: 8, mentionCount: 0 };
  const page = await openChannel(10);
  page.markRead(10, 8);
  await waitFor(() => expect(told()).toEqual([10]));
});
