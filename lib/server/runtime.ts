import type { Logger } from "pino";
import type { AdminTable } from "@/lib/protocol/admin";
import type { EmbeddedPostgres } from "./database/embedded/start-embedded";
import type { PrismaClient } from "./database/generated/client";
import type { Settings } from "./env";
import type { Bursts } from "./realtime/bursts";
import type { Gathering } from "./realtime/gathering";
import type { Presence } from "./realtime/presence";
import type { RateLimiters } from "./rate-limits/limit-rate";
import type { SlowReaders } from "./realtime/slow-readers";
import type { RealtimeServer } from "./realtime/realtime-server";
import type { TypingBoard } from "./realtime/typing-board";
import type { TypingNews } from "./realtime/typing-news";
import type { AttemptLimiters } from "./sessions/attempt-limits";
import type { KnownSessions } from "./sessions/known-sessions";

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
  /** Absent where `DATABASE_URL` names another server. */
  embedded?: EmbeddedPostgres;
  /** Absent under plain `next dev`, where nobody is connected. */
  io?: RealtimeServer;
  /** What is told to channels, on its way. */
  bursts?: Bursts;
  presence?: Presence;
  typing?: TypingBoard;
  /** Gathers what big channels are told of typing. */
  typingNews?: TypingNews;
  slowReaders?: SlowReaders;
  /** Gathers what admins are told of their tables. */
  adminHints?: Gathering<AdminTable>;
  knownSessions?: KnownSessions;
  attemptLimiters?: AttemptLimiters;
  rateLimiters?: RateLimiters;
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
