import { act, waitFor } from "@testing-library/react";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();

it("[S4] connects when the chat is entered, and disconnects when it is left", async () => {
  const { result, unmount } = renderChatHook(chat(), useConnection);
  expect(result.current.state).toEqual({ status: "connecting" });
  await waitFor(() => expect(result.current.state).toEqual({ status: "connected" }));
  expect(chat().connections()).toBe(1);
  unmount();
  await waitFor(() => expect(chat().connections()).toBe(0));
});

it("[S6] shows attempts and their times, gives up, and tries again on Retry", async () => {
  chat().isDeaf = true;
  const settings = { maxReconnectAttempts: 2, reconnectInterval: 200 };
  const { result } = renderChatHook(chat(), useConnection, { settings });
  await waitFor(() => expect(result.current.state).toMatchObject({ status: "reconnecting", attempt: 2 }));
  await waitFor(() => expect(result.current.state).toEqual({ status: "disconnected" }));
  chat().isDeaf = false;
  act(() => result.current.retry());
  expect(result.current.state).toEqual({ status: "connecting" });
  await waitFor(() => expect(result.current.state).toEqual({ status: "connected" }));
});

it("[RT9] goes away once the session has ended, whoever learned it first", async () => {
  const onSignedOut = jest.fn();
  const { result } = renderChatHook(chat(), useConnection, { onSignedOut });
  await waitFor(() => expect(result.current.state).toEqual({ status: "connected" }));
  expect(onSignedOut).not.toHaveBeenCalled();
  chat().push("session_ended", {});
  await waitFor(() => expect(onSignedOut).toHaveBeenCalled());
  expect(result.current.state).toEqual({ status: "disconnected" });
});

it("[AUTH5] goes away when a request is told that nobody is signed in", async () => {
  chat().fault = ({ path }) => (path === "/api/channels" ? 401 : null);
  const onSignedOut = jest.fn();
  const { result } = renderChatHook(chat(), useConnection, { onSignedOut });
  await waitFor(() => expect(onSignedOut).toHaveBeenCalled());
  expect(result.current.state).toEqual({ status: "disconnected" });
});
