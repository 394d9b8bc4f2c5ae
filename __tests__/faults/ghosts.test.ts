import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { io } from "socket.io-client";
import { WebSocket } from "ws";
import { api } from "@/__tests__/support/api";
import { eventually } from "@/__tests__/support/eventually";
import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { connectSocket, type TestSocket } from "@/__tests__/support/sockets";
import { postmasterPid } from "./support/database-processes";
import { recordRow } from "./support/record-row";
import { TcpProxy } from "./support/tcp-proxy";
import { useRealApp } from "./support/use-real-app";

/**
 * The grace of a reload is over after 5 s, and the heartbeat notices a silent network within 15 s; a deadline for a busy
 * machine, the table shows what it took.
 */
const OFFLINE_MAX_MS = 40_000;
const NONE = { acknowledged: 0, lost: [], doubled: [] };

const app = useRealApp();

let watcher: Person;
const processes = new Set<ChildProcess>();
const proxies = new Set<TcpProxy>();
const closing: (() => void)[] = [];

beforeAll(async () => {
  watcher = await createWorkspace();
});

afterAll(async () => {
  for (const child of processes) child.kill("SIGKILL");
  for (const close of closing) close();
  for (const proxy of proxies) await proxy.close();
});

/** Somebody online in a process of their own. */
async function inOwnProcess(person: Person): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["__tests__/faults/support/stand-in-client.mjs", app().url, person.token], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  processes.add(child);
  await once(child.stdout!, "data");
  return child;
}

async function throughProxy(): Promise<TcpProxy> {
  const proxy = await TcpProxy.before(app().port);
  proxies.add(proxy);
  return proxy;
}

async function online(): Promise<{ socket: TestSocket; userIds: number[] }> {
  const socket = await connectSocket(watcher);
  const answer = await socket.say("join_channel", { channel_id: general() });
  if (!answer.ok) throw new Error(answer.error.message);
  return { socket, userIds: answer.data.onlineUserIds };
}

/** @returns ms from now until the watcher is told that they are offline */
async function untilOffline(socket: TestSocket, person: Person): Promise<number> {
  const startedAt = performance.now();
  const isTheirs = (envelope: { user_id?: number }) => envelope.user_id === person.user.id;
  await socket.waitFor("user_offline", isTheirs, OFFLINE_MAX_MS);
  return performance.now() - startedAt;
}

it("[RT6] leaves no ghost of a client whose process dies, or whose network falls silent", async () => {
  const [killed, cut, plain] = [await createPerson("killed"), await createPerson("cut"), await createPerson("plain")];
  const proxy = await throughProxy();
  const elsewhere = io(proxy.url, { auth: { token: cut.token }, transports: ["websocket"], reconnection: false });
  closing.push(() => elsewhere.disconnect());
  await new Promise<void>((resolve) => elsewhere.once("connect", resolve));
  const { body } = await plain.api.post<{ token: string }>("/realtime/token");
  const websocket = new WebSocket(`${proxy.url.replace("http", "ws")}/ws?token=${body.token}`);
  closing.push(() => websocket.terminate());
  websocket.on("error", () => undefined);
  await once(websocket, "open");
  // Last, so that the heartbeat would notice it last.
  const child = await inOwnProcess(killed);
  const { socket, userIds } = await online();
  expect(userIds).toEqual([watcher, killed, cut, plain].map(({ user }) => user.id));

  child.kill("SIGKILL");
  proxy.set({ kind: "hold" });
  const [goneMs, ...silentMs] = await Promise.all([
    untilOffline(socket, killed),
    untilOffline(socket, cut),
    untilOffline(socket, plain),
  ]);
  recordRow({ fault: "presence: a client's process dies", rounds: 1, verdict: NONE, recoveryMs: [goneMs] });
  recordRow({ fault: "presence: a network falls silent", rounds: 1, verdict: NONE, recoveryMs: silentMs });
  // The system says that a process has died; nobody waits for the heartbeat.
  expect(goneMs).toBeLessThan(Math.min(...silentMs));
  expect((await online()).userIds).toEqual([watcher.user.id]);
}, 90_000);

it("[RT6] leaves no ghost after a crash of the server", async () => {
  const gone = await createPerson("gone");
  const child = await inOwnProcess(gone);
  child.kill("SIGKILL");
  await app().kill();
  await app().start();
  expect((await online()).userIds).toEqual([watcher.user.id]);
}, 90_000);

it("[RT6] leaves no ghost of whom a crash of the database has taken with it, and loses nobody who stayed", async () => {
  const [gone, stayed] = [await createPerson("taken"), await createPerson("stayed")];
  const child = await inOwnProcess(gone);
  await inOwnProcess(stayed);
  const { socket, userIds } = await online();
  expect(userIds).toEqual([watcher, gone, stayed].map(({ user }) => user.id));
  process.kill(await postmasterPid(app().dataDir), "SIGKILL");
  child.kill("SIGKILL");
  await untilOffline(socket, gone);
  await eventually(async () => (await api().get("/health")).status === 200);
  expect(socket.of("user_offline").map(({ user_id }) => user_id)).not.toContain(stayed.user.id);
  expect((await online()).userIds).toEqual([watcher, stayed].map(({ user }) => user.id));
}, 90_000);
