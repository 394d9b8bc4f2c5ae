import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { RawSocket } from "@/bench/generator/raw-socket";

const io = new Server(createServer(), { transports: ["websocket"], pingInterval: 50, pingTimeout: 1_000 });
io.use((socket, next) => next(socket.handshake.auth.token === "good" ? undefined : new Error("unauthenticated")));
io.on("connection", (socket) => {
  socket.on("echo", (text: string, acknowledge: (length: number) => void) => {
    socket.emit("events", text);
    acknowledge(text.length);
  });
});
let port: number;
beforeAll(async () => {
  io.httpServer.listen(0, "127.0.0.1");
  await new Promise((resolve) => io.httpServer.once("listening", resolve));
  port = (io.httpServer.address() as AddressInfo).port;
});
afterAll(() => io.close());

function open(token: string) {
  const heard: string[] = [];
  const onEvent = (bytes: Buffer, start: number, end: number) => heard.push(bytes.toString("utf8", start, end));
  return { heard, opened: RawSocket.open({ port, localAddress: "127.0.0.1", token, onEvent }) };
}

it.each([0, 1, 125, 126, 60_000])("says and hears %d characters over a real Socket.IO server", async (length) => {
  const { heard, opened } = open("good");
  const socket = await opened;
  const text = "好".repeat(Math.floor(length / 3)) + "x".repeat(length % 3);
  const answer = await new Promise((resolve) => socket.send(JSON.stringify(["echo", text]), resolve));
  expect(answer).toBe(`[${text.length}]`);
  expect(heard).toEqual([`42${JSON.stringify(["events", text])}`]);
  socket.cut();
});

it("stays connected while it is asked whether it is there", async () => {
  const socket = await open("good").opened;
  const [server] = await io.fetchSockets();
  const conn = io.sockets.sockets.get(server!.id)!.conn;
  for (let beats = 0; beats < 2; beats += 1)
    await new Promise((resolve) => conn.once("heartbeat", () => resolve(null)));
  expect(socket.isOpen).toBe(true);
  socket.cut();
});

it("tells why it was refused", async () => {
  await expect(open("bad").opened).rejects.toThrow("unauthenticated");
});
