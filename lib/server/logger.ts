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
    serializers: { err: describeError },
    ...(isPretty && {
      transport: { target: "pino-pretty", options: { ignore: "pid,hostname", translateTime: "HH:MM:ss.l" } },
    }),
  });
}

/** Prisma's complaint about a statement quotes the whole of it, message bodies included; its last line is the reason. */
function describeError(error: Error): pino.SerializedError {
  const described = pino.stdSerializers.err(error);
  if (described.type !== "PrismaClientValidationError") return described;
  const reason = error.message.trim().split("\n").at(-1) ?? "";
  return { ...described, message: reason, stack: described.stack.replace(error.message, reason) };
}
