import type { IncomingMessage } from "node:http";
import { WebSocket } from "ws";
import { EVENTS } from "@/lib/protocol/events-name";
import { PlainTransport } from "./plain-transport";
import type { RealtimeServer, RealtimeSocket } from "./realtime-server";
import type { Telling } from "./telling";

export interface Addressees {
  /** Names from `rooms.ts`. */
  rooms: readonly string[] | "everyone";
  /** Rooms that hear nothing, though they are told too. */
  except: readonly string[];
  /** Only those hear it who are in this room too. */
  among?: string;
}

type Adapter = ReturnType<RealtimeServer["of"]>["adapter"];

/**
 * Sends what is told to each socket once, over whatever it is connected by.
 *
 * A WebSocket that has taken everything before gets the frame straight from here, made once for all: Engine.IO's own way
 * costs as much again as the system takes for the bytes, in events, buffers and callbacks of each packet. Everybody else
 * (polling, changing over to WebSocket, behind with reading) goes that way, which keeps what must wait and counts it.
 * [RT16] Order holds: a socket is written to directly only while nothing waits for it.
 */
export function deliver(io: RealtimeServer, addressees: Addressees, telling: Telling): void {
  const { adapter, sockets } = io.of("/");
  const others: string[] = [];
  for (const id of listenersOf(adapter, addressees)) {
    // One that is just being admitted is in its rooms, but nobody may tell it anything yet.
    const socket = sockets.get(id);
    if (socket && !writeDirectly(socket, telling)) others.push(id);
  }
  if (others.length > 0) io.to(others).emit(EVENTS, telling.envelopes);
}

function listenersOf(adapter: Adapter, { rooms, except, among }: Addressees): Iterable<string> {
  const excluded = except.flatMap((room) => [...(adapter.rooms.get(room) ?? [])]);
  const told = rooms === "everyone" ? [new Set(adapter.sids.keys())] : rooms.map((room) => adapter.rooms.get(room));
  // By far the most is told to one channel: nothing is copied for that.
  if (told.length === 1 && excluded.length === 0 && among === undefined) return told[0] ?? [];
  const ids = new Set(told.flatMap((room) => [...(room ?? [])]));
  for (const id of excluded) ids.delete(id);
  return among === undefined ? ids : [...ids].filter((id) => adapter.rooms.get(among)?.has(id));
}

/** @returns false when the socket is to be told the ordinary way */
function writeDirectly({ conn }: RealtimeSocket, telling: Telling): boolean {
  if (conn.readyState !== "open" || !conn.transport.writable) return false;
  const websocket = websocketOf(conn);
  // After a closing frame none may follow.
  if (websocket?.readyState !== WebSocket.OPEN) return false;
  const connection = conn.request.socket;
  // What the system has not taken shows that the client does not read.
  if (connection.writableLength > 0) return false;
  connection.write(conn.transport instanceof PlainTransport ? telling.asEnvelopes() : telling.asPacket());
  return true;
}

/** Undefined where the connection began by polling: its first request, which is kept, was no upgrade. */
function websocketOf({ transport, request }: RealtimeSocket["conn"]): WebSocket | undefined {
  if (transport instanceof PlainTransport) return transport.websocket;
  return (request as IncomingMessage & { websocket?: WebSocket }).websocket;
}
