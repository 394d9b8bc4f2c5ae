import { EVENTS } from "@/lib/protocol/events-name";
import { SOCKET_BACKLOG_MAX_CHARS, SOCKET_BACKLOG_SLOW_CHARS } from "@/lib/protocol/limits";
import type { Envelope } from "@/lib/protocol/realtime";
import { logger } from "../logger";
import type { RealtimeSocket } from "./realtime-server";
import { channelRoom, slowRoom } from "./rooms";

/** How often it is looked whether somebody has caught up. */
const CATCH_UP_MS = 500;

/**
 * Bounds what waits for a client that reads too slowly, whichever transport it has: one that stopped reading must not
 * fill our memory. [RT16]
 *
 * Whoever is behind hears no typing and no presence, and is told the presence that changed meanwhile, as it is by then,
 * once they have caught up. Whoever is too far behind is closed: they come back, and the change log has the rest.
 */
export class SlowReaders {
  /** Presence that was not told, the latest of each person and channel. */
  private readonly owed = new Map<RealtimeSocket, Map<string, Envelope>>();
  private readonly timer = setInterval(() => this.tellThoseWhoCaughtUp(), CATCH_UP_MS).unref();

  /** Watches a socket from its admission to its end. */
  watch(socket: RealtimeSocket): void {
    const { conn } = socket;
    let waitingChars = 0;
    conn.on("flush", () => (waitingChars = 0));
    conn.on("packetCreate", ({ data }: { data?: unknown }) => {
      // While the transport takes it at once, nothing waits here.
      if (conn.transport.writable) return;
      waitingChars += typeof data === "string" ? data.length : 0;
      if (waitingChars > SOCKET_BACKLOG_MAX_CHARS) this.drop(socket);
      else if (waitingChars > SOCKET_BACKLOG_SLOW_CHARS) this.markSlow(socket);
    });
    socket.once("disconnect", () => this.owed.delete(socket));
  }

  /** Keeps presence that rooms were told and those who are behind were not. */
  owe(rooms: string[], envelopes: Envelope[]): void {
    for (const [socket, owed] of this.owed) {
      if (!rooms.some((room) => socket.rooms.has(room))) continue;
      for (const envelope of envelopes) owed.set(`${envelope.channel_id}:${envelope.user_id}`, envelope);
    }
  }

  stop(): void {
    clearInterval(this.timer);
    this.owed.clear();
  }

  private markSlow(socket: RealtimeSocket): void {
    if (this.owed.has(socket)) return;
    this.owed.set(socket, new Map());
    void socket.join(slowRoom);
  }

  /** Without a word, so that the client comes back by itself. Not at once: rooms are being walked. */
  private drop(socket: RealtimeSocket): void {
    setImmediate(() => {
      if (!socket.connected) return;
      logger().info({ userId: socket.data.userId }, "a client that does not read what it is told was closed");
      socket.conn.close(true);
    });
  }

  private tellThoseWhoCaughtUp(): void {
    for (const [socket, owed] of this.owed) {
      if (!socket.conn.transport.writable) continue;
      this.owed.delete(socket);
      void socket.leave(slowRoom);
      // Whoever was removed from a channel meanwhile hears nothing more of it. [CH4]
      const envelopes = [...owed.values()].filter(({ channel_id: id }) => id && socket.rooms.has(channelRoom(id)));
      if (envelopes.length > 0) socket.emit(EVENTS, envelopes);
    }
  }
}
