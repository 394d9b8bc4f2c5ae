import path from "node:path";
import { readEnv } from "@/lib/server/env";

const SETTINGS_OF_AN_EMPTY_ENVIRONMENT = {
  isDevelopment: true,
  port: 8000,
  host: "0.0.0.0",
  publicUrl: null,
  dataDir: path.resolve("data"),
  secret: null,
  databaseUrl: null,
  logLevel: "info",
  realtime: { reconnectInterval: 5_000, maxReconnectAttempts: 10, typingTimeout: 3_000, messageQueueSize: 100 },
  hasRateLimits: true,
  rateLimits: {
    changes: 1_000,
    requests: 5_000,
    connections: 200,
    strangers: 1_000,
    address: 20_000,
    handshakes: 5_000,
  },
  trustedProxies: 0,
};

/** The environment of a test, which Next's types want to have a mode. */
function env(variables: Record<string, string>): NodeJS.ProcessEnv {
  return variables as NodeJS.ProcessEnv;
}

it("[CFG1] has the founding document's settings when nothing is set", () => {
  expect(readEnv(env({}))).toEqual(SETTINGS_OF_AN_EMPTY_ENVIRONMENT);
});

it("takes a variable that is set to nothing for one that is not set", () => {
  expect(readEnv(env({ PORT: "", HUDDLE_URL: "", HUDDLE_SECRET: "" }))).toEqual(SETTINGS_OF_AN_EMPTY_ENVIRONMENT);
});

it("reads every variable", () => {
  const settings = readEnv(
    env({
      NODE_ENV: "production",
      PORT: "9000",
      HOST: "127.0.0.1",
      HUDDLE_URL: "https://chat.example.org/",
      HUDDLE_DATA_DIR: "/srv/huddle up",
      HUDDLE_SECRET: "0123456789abcdef0123456789abcdef",
      DATABASE_URL: "postgresql://me@db/huddle",
      HUDDLE_LOG_LEVEL: "warn",
      HUDDLE_RECONNECT_INTERVAL_MS: "100",
      HUDDLE_MAX_RECONNECT_ATTEMPTS: "3",
      HUDDLE_TYPING_TIMEOUT_MS: "1000",
      HUDDLE_MESSAGE_QUEUE_SIZE: "5",
      HUDDLE_RATE_LIMITS: "off",
      HUDDLE_LIMIT_CHANGES: "1",
      HUDDLE_LIMIT_REQUESTS: "2",
      HUDDLE_LIMIT_CONNECTIONS: "3",
      HUDDLE_LIMIT_STRANGERS: "4",
      HUDDLE_LIMIT_ADDRESS: "5",
      HUDDLE_LIMIT_HANDSHAKES: "6",
      HUDDLE_TRUST_PROXY: "2",
    }),
  );
  expect(settings).toEqual({
    isDevelopment: false,
    port: 9000,
    host: "127.0.0.1",
    publicUrl: "https://chat.example.org",
    dataDir: "/srv/huddle up",
    secret: "0123456789abcdef0123456789abcdef",
    databaseUrl: "postgresql://me@db/huddle",
    logLevel: "warn",
    realtime: { reconnectInterval: 100, maxReconnectAttempts: 3, typingTimeout: 1_000, messageQueueSize: 5 },
    hasRateLimits: false,
    rateLimits: { changes: 1, requests: 2, connections: 3, strangers: 4, address: 5, handshakes: 6 },
    trustedProxies: 2,
  });
});

const WRONG = {
  PORT: "70000",
  HUDDLE_URL: "chat.example.org",
  HUDDLE_SECRET: "hunter2",
  DATABASE_URL: "mysql://me:hunter2@db/huddle",
  HUDDLE_LOG_LEVEL: "loud",
  HUDDLE_RECONNECT_INTERVAL_MS: "5s",
  HUDDLE_MAX_RECONNECT_ATTEMPTS: "0",
  HUDDLE_TYPING_TIMEOUT_MS: "-1",
  HUDDLE_MESSAGE_QUEUE_SIZE: "1.5",
  HUDDLE_RATE_LIMITS: "yes",
  HUDDLE_TRUST_PROXY: "true",
};

function complaintAbout(variables: Record<string, string>): string {
  try {
    readEnv(env(variables));
  } catch (error) {
    return error instanceof Error && error.name === "StartError" ? error.message : `not a StartError: ${String(error)}`;
  }
  return "nothing";
}

it("names every wrong value at once, each on a line", () => {
  const lines = complaintAbout(WRONG).split("\n").slice(1);
  expect(lines.map((line) => line.trim().split(" ")[0]).sort()).toEqual(Object.keys(WRONG).sort());
});

it("does not show what is meant as a secret", () => {
  expect(complaintAbout(WRONG)).not.toContain("hunter2");
});

it("refuses an address with a path, below which nothing would be found", () => {
  expect(complaintAbout({ HUDDLE_URL: "https://example.org/chat" })).toContain("HUDDLE_URL must have no path");
});
