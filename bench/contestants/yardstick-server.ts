/** Bare Socket.IO: rooms, an acknowledgement, and nothing kept. Tells its port to whoever started it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";

interface Sent {
  clientId: string;
  body: string;
}

const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false, transports: ["websocket"] });
const seqs = new Map<number, number>();
let lastId = 0;

io.on("connection", (socket) => {
  socket.on("join", (room: number) => void socket.join(String(room)));
  socket.on("typing", (room: number) => {
    const timestamp = new Date().toISOString();
    const told = { type: "user_typing", data: { isTyping: true }, channel_id: room, user_id: 1, timestamp };
    socket.to(String(room)).emit("events", [told]);
  });
  socket.on("message", (room: number, { clientId, body }: Sent, acknowledge: () => void) => {
    const seq = (seqs.get(room) ?? 0) + 1;
    seqs.set(room, seq);
    const id = (lastId += 1);
    const timestamp = new Date().toISOString();
    const message = { id, channelId: room, seq, changeSeq: seq, authorId: 1, clientId, body, createdAt: timestamp };
    // As much as a message of ours carries.
    const data = { ...message, editedAt: null, deletedAt: null };
    io.to(String(room)).emit("events", [{ type: "message", data, channel_id: room, user_id: 1, timestamp }]);
    acknowledge();
  });
});

http.listen(0, "127.0.0.1", () => process.send?.((http.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
// Ctrl-C reaches everybody; whoever started this process ends it.
process.on("SIGINT", () => undefined);
