import type { Server } from "socket.io";
import type { Logger } from "pino";
import type { ClientToServerEvents, ServerToClientEvents } from "@/lib/protocol/realtime";
import type { PrismaClient } from "./database/generated/client";
import type { Settings } from "./env";
import type { ConnectionData } from "./realtime/connection-data";

export type RealtimeServer = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  Record<string, never>,
  ConnectionData
>;

/**
 * Everything this process has one of.
 *
 * `server.ts` and Next's bundles are two module graphs in one process, so a module-level singleton would exist
 * twice. These live under one global symbol instead, and nowhere else.
 */
export interface Runtime {
  settings?: Settings;
  logger?: Logger;
  prisma?: PrismaClient;
  /** Absent under plain `next dev`, where nobody is connected. */
  io?: RealtimeServer;
}

const SLOT = Symbol.for("huddle");


/** The one slot, made at first use; properties are set by whoever starts the part. */
export function runtime(): Runtime {
  const holder = globalThis as { [SLOT]?: Runtime };
  return (holder[SLOT] ??= {});
}

/** The settings this process was started with. */
export function settings(): Settings {
  const { settings } = runtime();
  if (!settings) throw new Error("settings are read before the process has loaded them");
  return settings;
}
