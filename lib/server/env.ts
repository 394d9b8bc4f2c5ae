import path from "node:path";
import * as z from "zod";
import type { RealtimeSettings } from "@/lib/protocol/realtime";
import { projectRoot } from "./project-root";
import type { RateLimits } from "./rate-limits/rate-limits";
import { StartError } from "./start-error";

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
  /** `HUDDLE_LIMIT_…` [CFG4] */
  rateLimits: RateLimits;
  /** Proxies in front whose forwarded address and scheme are believed. [CFG3] */
  trustedProxies: number;
}

/** What the environment says; the rest of the settings is found on the disk. */
export type EnvSettings = Omit<Settings, "version" | "secret"> & { secret: string | null };

/** As many bits as HS256 and the cookie's key have. */
const SECRET_MIN_CHARS = 32;
/** A limit that is never met; to have none at all there is `HUDDLE_RATE_LIMITS`. */
const LIMIT_MAX = 1_000_000;

function wholeNumber(min: number, max: number, otherwise: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .pipe(z.number().min(min, error).max(max, error))
    .default(otherwise);
}

function oneOf<const Choice extends string>(choices: readonly Choice[], otherwise: NoInfer<Choice>) {
  return z.enum(choices, `must be one of ${choices.join(", ")}`).default(otherwise as Choice);
}

/** The address of an app at the root of its host: it has no setting to live below a path. */
const publicUrl = z
  .url({ protocol: /^https?$/, error: "must be an address like https://chat.example.org" })
  .refine((url) => /^https?:\/\/[^/?#]+\/?$/.test(url), "must have no path")
  .transform((url) => url.replace(/\/$/, ""));

const variables = z.object({
  NODE_ENV: z.string().optional(),
  PORT: wholeNumber(0, 65_535, 8000),
  HOST: z.string().default("0.0.0.0"),
  HUDDLE_URL: publicUrl.optional(),
  HUDDLE_DATA_DIR: z.string().default("data"),
  HUDDLE_SECRET: z.string().min(SECRET_MIN_CHARS, `must have at least ${SECRET_MIN_CHARS} characters`).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
    .optional(),
  HUDDLE_LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug", "trace", "silent"], "info"),
  HUDDLE_RECONNECT_INTERVAL_MS: wholeNumber(50, 80_000, 5_000),
  HUDDLE_MAX_RECONNECT_ATTEMPTS: wholeNumber(1, 1_000, 10),
  HUDDLE_TYPING_TIMEOUT_MS: wholeNumber(500, 60_000, 3_000),
  HUDDLE_MESSAGE_QUEUE_SIZE: wholeNumber(1, 10_000, 100),
  HUDDLE_RATE_LIMITS: oneOf(["on", "off"], "on"),
  HUDDLE_LIMIT_CHANGES: wholeNumber(1, LIMIT_MAX, 1_000),
  HUDDLE_LIMIT_REQUESTS: wholeNumber(1, LIMIT_MAX, 5_000),
  HUDDLE_LIMIT_CONNECTIONS: wholeNumber(1, LIMIT_MAX, 200),
  HUDDLE_LIMIT_STRANGERS: wholeNumber(1, LIMIT_MAX, 1_000),
  HUDDLE_LIMIT_ADDRESS: wholeNumber(1, LIMIT_MAX, 20_000),
  HUDDLE_LIMIT_HANDSHAKES: wholeNumber(1, LIMIT_MAX, 5_000),
  HUDDLE_TRUST_PROXY: wholeNumber(0, 10, 0),
});

/** Values that must not be shown back: what is meant as a secret is one even when it is too short. */
const HIDDEN = new Set<PropertyKey>(["HUDDLE_SECRET", "DATABASE_URL"]);

/**
 * The settings of the environment; a variable that is set to nothing counts as not set.
 *
 * @throws StartError with a line for every variable that is wrong
 */
export function readEnv(env: NodeJS.ProcessEnv = process.env): EnvSettings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = variables.safeParse(set);
  if (!result.success) throw new StartError(describeIssues(result.error.issues, set));
  const said = result.data;
  return {
    isDevelopment: said.NODE_ENV !== "production",
    port: said.PORT,
    host: said.HOST,
    publicUrl: said.HUDDLE_URL ?? null,
    dataDir: path.resolve(projectRoot(), said.HUDDLE_DATA_DIR),
    secret: said.HUDDLE_SECRET ?? null,
    databaseUrl: said.DATABASE_URL ?? null,
    logLevel: said.HUDDLE_LOG_LEVEL,
    realtime: {
      reconnectInterval: said.HUDDLE_RECONNECT_INTERVAL_MS,
      maxReconnectAttempts: said.HUDDLE_MAX_RECONNECT_ATTEMPTS,
      typingTimeout: said.HUDDLE_TYPING_TIMEOUT_MS,
      messageQueueSize: said.HUDDLE_MESSAGE_QUEUE_SIZE,
    },
    hasRateLimits: said.HUDDLE_RATE_LIMITS === "on",
    rateLimits: {
      changes: said.HUDDLE_LIMIT_CHANGES,
      requests: said.HUDDLE_LIMIT_REQUESTS,
      connections: said.HUDDLE_LIMIT_CONNECTIONS,
      strangers: said.HUDDLE_LIMIT_STRANGERS,
      address: said.HUDDLE_LIMIT_ADDRESS,
      handshakes: said.HUDDLE_LIMIT_HANDSHAKES,
    },
    trustedProxies: said.HUDDLE_TRUST_PROXY,
  };
}

/**
 * Tells next-auth where the app is: it reads its own variable and nothing else.
 *
 * Without it a forged `Host` would end up in its redirects.
 */
export function tellNextAuth({ publicUrl, port }: Pick<Settings, "publicUrl" | "port">): void {
  process.env.NEXTAUTH_URL = publicUrl ?? `http://localhost:${port}`;
}

function describeIssues(issues: z.core.$ZodIssue[], env: Record<string, string | undefined>): string {
  const reasons = new Map<PropertyKey, string>();
  for (const {
    path: [name = ""],
    message,
  } of issues)
    if (!reasons.has(name)) reasons.set(name, message);
  const lines = [...reasons].map(([name, reason]) => {
    const is = HIDDEN.has(name) ? "" : `, and is ${JSON.stringify(env[String(name)])}`;
    return `  ${String(name)} ${reason}${is}`;
  });
  return `These settings are wrong:\n${lines.join("\n")}`;
}
