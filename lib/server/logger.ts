import pino, { type Logger } from "pino";
import { runtime } from "./runtime";

/**
 * The process's logger: JSON lines, pretty in development.
 *
 * Its callers never pass a password, a token or a message body; the paths below are a net under that rule.
 */
export function logger(): Logger {
  return (runtime().logger ??= createLogger());
}

function createLogger(): Logger {
  const settings = runtime().settings;
  const isPretty = settings?.isDevelopment ?? false;
  return pino({
    level: settings?.logLevel ?? "info",
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: [
      "password",
      "token",
      "body",
      "authorization",
      "cookie",
      "*.password",
      "*.token",
      "*.body",
      "*.authorization",
      "*.cookie",
    ],
    ...(isPretty && {
      transport: { target: "pino-pretty", options: { ignore: "pid,hostname", translateTime: "HH:MM:ss.l" } },
    }),
  });
}
