import { makeChatClient, type ChatClient } from "@/lib/client/store/chat-client";
import { channelOpened } from "@/lib/client/messages/messages-slice";
import { loadWindow } from "@/lib/client/messages/load-window";
import { setCurrentChannel } from "@/lib/client/realtime/websocket-slice";
import { runtime } from "@/lib/server/runtime";
import { api } from "../../../support/api";
import { createPerson, createWorkspace, general, type Person } from "../../../support/people";
import { useServer } from "../../../support/server";
import { serverUrl } from "../../../support/server-url";
import { connectSocket } from "../../../support/sockets";

/** What the library asks of the page it runs in. */
Object.assign(globalThis, { window: new EventTarget(), document: new EventTarget() });

const REALTIME = { reconnectInterval: 50, maxReconnectAttempts: 10, typingTimeout: 3_000, messageQueueSize: 100 };
const nodeFetch = globalThis.fetch;

useServer();
let alice: Person;
let bob: Person;
let page: ChatClient;

beforeAll(async () => {
  await createWorkspace();
  [alice, bob] = [await createPerson("alice"), await createPerson("bob")];
});

beforeEach(() => {
  // The page speaks for alice by her token, as a browser would by its cookie.
  globalThis.fetch = (input, init) => {
    const url = new URL(String(input), serverUrl());
    const headers = new Headers(init?.headers);
    if (!headers.has("authorization")) headers.set("authorization", `Bearer ${alice.token}`);
    return nodeFetch(url, { ...init, headers });
  };
  page = makeChatClient({
    currentUser: { ...alice.user, locale: null },
    workspace: { name: "", registration: "invite" },
    realtimeSettings: REALTIME,
    url: serverUrl(),
  });
});

afterEach(() => {
  page.stop();
  globalThis.fetch = nodeFetch;
});

function until(isSo: (state: ReturnType<ChatClient["store"]["getState"]>) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error("it did not come to that")), 5_000);
    const check = () => {
      if (!isSo(page.store.getState())) return;
      clearTimeout(deadline);
      stop();
      resolve();
    };
    const stop = page.store.subscribe(check);
    check();
  });
}

/** What the chat's hooks do when a channel is opened. */
async function openGeneral(): Promise<void> {
  page.start();
  page.store.dispatch(setCurrentChannel(general()));
  page.service.joinChannel(general());
  page.store.dispatch(channelOpened({ channelId: general() }));
  await loadWindow(page, general(), "newest");
  await until(({ websocket, channels }) => websocket.joinState === "joined" && channels.status === "ready");
}

const bodies = () => page.store.getState().messages.windows[general()]?.messages.map((message) => message.body);
const messagesPath = () => `/channels/${general()}/messages`;

it("[S3] agrees with the server about messages, edits, deletions, counts, typing and presence", async () => {
  const device = await connectSocket(bob);
  await openGeneral();
  await until(({ websocket }) => websocket.onlineUsers.includes(bob.user.id));
  await device.say("user_typing", { channel_id: general(), data: { isTyping: true } });
  await until(({ websocket }) => websocket.typingUsers.some((typing) => typing.userId === bob.user.id));
  const { message } = (await bob.api.post(messagesPath(), { clientId: "one", body: "one" })).body;
  await bob.api.patch(`${messagesPath()}/${message.id}`, { body: "uno" });
  const gone = (await bob.api.post(messagesPath(), { clientId: "two", body: "two" })).body.message;
  await bob.api.delete(`${messagesPath()}/${gone.id}`);
  await until(() => bodies()?.join() === "uno,");
  expect(page.store.getState().websocket.typingUsers).toEqual([]);
  expect(page.store.getState().channels.byId[general()]?.membership?.unreadCount).toBe(2);
  page.outbox.send(general(), "three");
  await until(() => bodies()?.join() === "uno,,three");
  page.readMarker.markRead(general(), 3);
  await until(({ channels }) => channels.byId[general()]?.membership?.unreadCount === 0);
  expect(page.store.getState().outbox.byChannel).toEqual({});
});

it("[S17] has what was missed after its transport was cut", async () => {
  await openGeneral();
  const before = bodies()?.length ?? 0;
  runtime().io?.engine.close();
  await bob.api.post(messagesPath(), { clientId: "missed", body: "missed" });
  expect(page.service.getConnectionState().status).toBe("reconnecting");
  await until(() => bodies()?.length === before + 1);
  await until(({ websocket }) => websocket.joinState === "joined");
  expect(bodies()?.at(-1)).toBe("missed");
});

it("[RT9] is signed out when its session ends elsewhere", async () => {
  await openGeneral();
  await api(alice.token).delete("/sessions");
  await until(({ viewer }) => viewer.isSignedOut);
  expect(page.service.getConnectionState()).toEqual({ status: "disconnected" });
});
