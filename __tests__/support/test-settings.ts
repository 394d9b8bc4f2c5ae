import type { Settings } from "@/lib/server/env";

/** Settings as a test wants them unless it says otherwise: silent, and without limits on rates. */
export function testSettings(changes: Partial<Settings> = {}): Settings {
  return {
    version: "0.0.0-test",
    isDevelopment: false,
    port: 0,
    host: "127.0.0.1",
    publicUrl: null,
    dataDir: "/nonexistent/huddle-test",
    secret: "a secret that only tests have, long enough for all",
    databaseUrl: null,
    logLevel: "silent",
    realtime: { reconnectInterval: 5_000, maxReconnectAttempts: 10, typingTimeout: 3_000, messageQueueSize: 100 },
    hasRateLimits: false,
    rateLimits: {
      changes: 200,
      requests: 1_000,
      connections: 60,
      strangers: 300,
      address: 10_000,
      handshakes: 3_000,
    },
    trustedProxies: 0,
    ...changes,
  };
}
