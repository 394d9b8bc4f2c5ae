import type { RealtimeSettings } from "@/lib/protocol/realtime";

/** What the operator has set, checked at start. The README lists the variables. */
export interface Settings {
  /** From package.json. */
  version: string;
  isDevelopment: boolean;
  port: number;
  host: string;
  /** `HUDDLE_URL` without a trailing slash: where people reach the app; null when not set. */
  publicUrl: string | null;
  /** Absolute. */
  dataDir: string;
  /** Signs and encrypts sessions and realtime tokens. */
  secret: string;
  /** null: the embedded server. */
  databaseUrl: string | null;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  realtime: RealtimeSettings;
  /** `HUDDLE_RATE_LIMITS` [CFG2] */
  hasRateLimits: boolean;
  /** Proxies in front whose forwarded address and scheme are believed. [CFG3] */
  trustedProxies: number;
}
