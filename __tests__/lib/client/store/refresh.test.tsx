import { act, waitFor } from "@testing-library/react";
import { useChannels } from "@/lib/client/channels/use-channels";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();
const countAsked = (path: string) => chat().asked.filter((asked) => asked.path.split("?")[0] === path).length;

// The list that can wait would come at any moment of the next seconds: here it is the last.
beforeEach(() => void jest.spyOn(Math, "random").mockReturnValue(0.99));
afterEach(() => jest.restoreAllMocks());

async function openChat() {
  const useParts = () => ({ list: useChannels(), chat: useMessages(1), connection: useConnection().state.status });
  const { result } = renderChatHook(chat(), useParts);
  await waitFor(() => expect(result.current).toMatchObject({ connection: "connected", chat: { status: "ready" } }));
  await waitFor(() => expect(countAsked("/api/channels/numbers")).toBe(1));
  return {
    now: () => result.current,
    unread: () => result.current.list.joined[0]?.membership?.unreadCount,
  };
}

/** The connection is lost, something happens, and it is there again. */
async function away(meanwhile: () => void): Promise<void> {
  await act(() => chat().kill());
  meanwhile();
  chat().asked.length = 0;
  await act(() => chat().start());
}

it("[CH11] counts what is unread from the numbers, and reads the log of a channel that has changed", async () => {
  const page = await openChat();
  await away(() => chat().say("missed", { isLost: true }));
  await waitFor(() => expect(page.unread()).toBe(1));
  await waitFor(() => expect(page.now().chat.messages).toHaveLength(1));
  expect(["/api/channels/numbers", "/api/channels/1/changes", "/api/channels"].map(countAsked)).toEqual([1, 1, 0]);
});

it("[CH11] asks for no log of a channel that has not changed", async () => {
  const page = await openChat();
  await away(() => undefined);
  await waitFor(() => expect(countAsked("/api/channels/numbers")).toBe(1));
  chat().say("later");
  await waitFor(() => expect(page.now().chat.messages).toHaveLength(1));
  expect(countAsked("/api/channels/1/changes")).toBe(0);
});

it("[CH11] asks for the numbers again while they cannot be read", async () => {
  const page = await openChat();
  await away(() => {
    chat().say("missed", { isLost: true });
    chat().fault = ({ path }) => (path === "/api/channels/numbers" ? 503 : null);
  });
  await waitFor(() => expect(countAsked("/api/channels/numbers")).toBeGreaterThanOrEqual(1));
  chat().fault = () => null;
  await waitFor(() => expect(page.unread()).toBe(1));
});

it("[CH11] reads the list at once when it was removed from a channel meanwhile", async () => {
  const page = await openChat();
  expect(page.now().list.joined).toHaveLength(1);
  await away(() => (chat().listing.membership = null));
  await waitFor(() => expect(page.now().list.joined).toHaveLength(0));
  expect(countAsked("/api/channels")).toBe(1);
});
