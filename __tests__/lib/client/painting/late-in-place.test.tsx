import { act, waitFor } from "@testing-library/react";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useChannel } from "@/lib/client/channels/use-channel";
import { useChannelSocket } from "@/lib/client/realtime/use-channel-socket";
import { useChatClient } from "@/lib/client/store/use-chat-client";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();

afterEach(() => jest.restoreAllMocks());

it("looks at a channel, and joins it, after the frame with its messages", async () => {
  chat().channel.create("Hello");
  chat().listing.membership = { lastReadSeq: 1, unreadCount: 0, mentionCount: 0 };
  const { result, rerender } = renderChatHook(
    chat(),
    ({ id }: { id: number }) => {
      useChannelSocket(id);
      return { client: useChatClient(), messages: useMessages(id), channel: useChannel(1) };
    },
    { initialProps: { id: 99 } },
  );
  await waitFor(() => expect(result.current.channel).not.toBeNull());
  await act(async () => await result.current.client.preparer.prepare(1));

  const frames: FrameRequestCallback[] = [];
  jest.spyOn(window, "requestAnimationFrame").mockImplementation((draw) => frames.push(draw));
  rerender({ id: 1 });
  const { store } = result.current.client;
  const state = () => ({
    isOpen: store.getState().messages.windows[1]?.isOpen,
    current: store.getState().websocket.currentChannelId,
  });
  expect(result.current.messages.messages.map(({ body }) => body)).toEqual(["Hello"]);
  expect(state()).toEqual({ isOpen: false, current: null });

  act(() => frames.splice(0).forEach((draw) => draw(0)));
  await waitFor(() => expect(state()).toEqual({ isOpen: true, current: 1 }));
});
