import { act, waitFor } from "@testing-library/react";
import {
  channelsArrived,
  channelsRestored,
  lastSeqHeard,
  markerMoved,
  messagesSeen,
} from "@/lib/client/channels/channels-slice";
import { useFirstUnreadSeq } from "@/lib/client/messages/use-first-unread-seq";
import { useChatClient } from "@/lib/client/store/use-chat-client";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();

it("[MSG8] stays where reading had stopped, and is not drawn again as the marker goes on", async () => {
  for (let seq = 1; seq <= 5; seq += 1) chat().channel.create(String(seq));
  chat().listing.membership = { lastReadSeq: 2, unreadCount: 3, mentionCount: 0 };
  let drawings = 0;
  const { result } = renderChatHook(chat(), () => {
    drawings += 1;
    return { first: useFirstUnreadSeq(1), store: useChatClient().store };
  });
  await waitFor(() => expect(result.current.first).toBe(3));
  const { store } = result.current;
  await waitFor(() => expect(store.getState().channels.isRestored).toBe(false));
  const before = drawings;
  act(() => void store.dispatch(markerMoved({ channelId: 1, lastReadSeq: 5 })));
  expect(store.getState().channels.byId[1]?.membership?.unreadCount).toBe(0);
  expect([result.current.first, drawings]).toEqual([3, before]);
});

it("is null in a channel where all was read, also when more comes", async () => {
  const { result } = renderChatHook(chat(), () => ({ first: useFirstUnreadSeq(1), store: useChatClient().store }));
  const { store } = result.current;
  await waitFor(() => expect(store.getState().channels.byId[1]).toBeDefined());
  act(() => void store.dispatch(lastSeqHeard({ channelId: 1, lastSeq: 1, lastChangeSeq: 1 })));
  expect(store.getState().channels.byId[1]?.membership?.unreadCount).toBe(1);
  expect(result.current.first).toBeNull();
});

it("stays when the server's list comes after what it had not counted was seen", async () => {
  for (let seq = 1; seq <= 5; seq += 1) chat().channel.create(String(seq));
  chat().listing.membership = { lastReadSeq: 2, unreadCount: 3, mentionCount: 0 };
  chat().fault = ({ method, path }) => (method === "GET" && path === "/api/channels" ? 503 : null);
  const { result } = renderChatHook(chat(), () => ({ first: useFirstUnreadSeq(1), store: useChatClient().store }));
  const { store } = result.current;
  await waitFor(() => expect(store.getState().channels.status).toBe("failed"));
  const listing = { ...chat().listing, lastSeq: 5 };
  act(() => void store.dispatch(channelsRestored([listing])));
  expect(result.current.first).toBe(3);
  act(() => void store.dispatch(messagesSeen({ channelId: 1, seq: 5 })));
  act(() => void store.dispatch(channelsArrived([listing])));
  expect(store.getState().channels.byId[1]?.membership?.unreadCount).toBe(0);
  expect(result.current.first).toBe(3);
});
