/**
 * Words of Prisma, of its adapter and of the system for "nobody answers", as opposed to "the answer is no".
 *
 * 57P0x: the server is stopping or starting; 53xxx: it has no connection or no room on its disk left; 57014, 25P03: it gave
 * up what took too long.
 */
const SIGNS = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"],
  ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"],
  ...["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT"],
  ...["57P01", "57P02", "57P03", "53100", "53200", "53300", "57014", "25P03"],
]);

/** node-postgres gives these errors no code. */
const MESSAGES = /Connection terminated|timeout exceeded when trying to connect|is not queryable/;

/** Whether an error says that the database does not answer at the moment. */
export function isUnavailable(thrown: unknown): boolean {
  if (!isRecord(thrown)) return false;
  const { code, originalCode, kind, message, cause, meta } = thrown;
  if ([code, originalCode, kind].some((sign) => typeof sign === "string" && SIGNS.has(sign))) return true;
  if (typeof message === "string" && MESSAGES.test(message)) return true;
  return isUnavailable(cause) || (isRecord(meta) && isUnavailable(meta.driverAdapterError));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
