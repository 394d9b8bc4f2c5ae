/** Bare Socket.IO: rooms, an acknowledgement, and nothing kept. Prints its port. */
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
  socket.on("message", (room: number, { clientId, body }: Sent, acknowledge: () => void) => {
    const seq = (seqs.get(room) ?? 0) + 1;
    seqs.set(room, seq);
    // As much as a message of ours carries.
    io.to(String(room)).emit("events", [
      {
        type: "message",
        data: {
          id: (lastId += 1),
          channelId: room,
          seq,
          changeSeq: seq,
          authorId: 1,
          clientId,
          body,
          createdAt: new Date().toISOString(),
          editedAt: null,
          deletedAt: null,
        },
        channel_id: room,
        user_id: 1,
        timestamp: new Date().toISOString(),
      },
    ]);
    acknowledge();
  });
});

http.listen(0, "127.0.0.1", () => console.log((http.address() as AddressInfo).port));
