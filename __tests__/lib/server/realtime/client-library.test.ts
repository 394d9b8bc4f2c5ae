import type { ChatClient } from "@/lib/client/store/chat-client";
import type { RealtimeSettings } from "@/lib/protocol/realtime";
import { runtime } from "@/lib/server/runtime";
import { api } from "../../../support/api";
import { closePages, openChannels, openPage } from "../../../support/library-page";
import { createPerson, createWorkspace, general, type Person } from "../../../support/people";
import { useServer } from "../../../support/server";
import { until } from "../../../support/until";
import { connectSocket } from "../../../support/sockets";

useServer();
let alice: Person;
let bob: Person;
let page: ChatClient;

beforeAll(async () => {
  await createWorkspace();
  [alice, bob] = [await createPerson("alice"), await createPerson("bob")];
});

afterEach(closePages);

async function openGeneral(settings?: Partial<RealtimeSettings>): Promise<void> {
  page = openPage(alice, { settings });
  await openChannels(page, [general()]);
}

const bodies = () => page.store.getState().messages.windows[general()]?.messages.map((message) => message.body);
const messagesPath = () => `/channels/${general()}/messages`;

it("[S3] agrees with the server about messages, edits, deletions, counts, typing and presence", async () => {
  const device = await connectSocket(bob);
  await openGeneral();
  await until(page, ({ websocket }) => websocket.onlineUsers.includes(bob.user.id));
  await device.say("user_typing", { channel_id: general(), data: { isTyping: true } });
  await until(page, ({ websocket }) => websocket.typingUsers.some((typing) => typing.userId === bob.user.id));
  const { message } = (await bob.api.post(messagesPath(), { clientId: "one", body: "one" })).body;
  await bob.api.patch(`${messagesPath()}/${message.id}`, { body: "uno" });
  const gone = (await bob.api.post(messagesPath(), { clientId: "two", body: "two" })).body.message;
  await bob.api.delete(`${messagesPath()}/${gone.id}`);
  await until(page, () => bodies()?.join() === "uno,");
  expect(page.store.getState().websocket.typingUsers).toEqual([]);
  expect(page.store.getState().channels.byId[general()]?.membership?.unreadCount).toBe(2);
  page.outbox.send(general(), "three");
  await until(page, () => bodies()?.join() === "uno,,three");
  page.readMarker.markRead(general(), 3);
  await until(page, ({ channels }) => channels.byId[general()]?.membership?.unreadCount === 0);
  expect(page.store.getState().outbox.byChannel).toEqual({});
});

it("[S17] has what was missed after its transport was cut", async () => {
  // Not back by itself before the message is there.
  await openGeneral({ reconnectInterval: 60_000 });
  const before = bodies()?.length ?? 0;
  runtime().io?.engine.close();
  await until(page, ({ websocket }) => websocket.connectionState.status === "reconnecting");
  await bob.api.post(messagesPath(), { clientId: "missed", body: "missed" });
  expect(page.service.getConnectionState().status).toBe("reconnecting");
  page.service.retry();
  await until(page, () => bodies()?.length === before + 1);
  await until(page, ({ websocket }) => websocket.joinState === "joined");
  expect(bodies()?.at(-1)).toBe("missed");
});

it("[RT9] is signed out when its session ends elsewhere", async () => {
  await openGeneral();
  await api(alice.token).delete("/sessions");
  await until(page, ({ viewer }) => viewer.isSignedOut);
  expect(page.service.getConnectionState()).toEqual({ status: "disconnected" });
});
