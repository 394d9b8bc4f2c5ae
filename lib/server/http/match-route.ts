import type { PathParams, RouteHandler } from "./route";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

/** What a `route.ts` exports, by verb. */
export type RouteModule = Partial<Record<Method, RouteHandler>>;

/** Route modules by path, names in brackets as in the folders: `/api/channels/[channelId]`. */
export type RouteTable = Record<string, RouteModule>;

/**
 * The handler for a path and a verb, with the names of the path decoded.
 *
 * A fixed segment wins over a named one, so `/api/users/me` is not the person called "me".
 */
export function matchRoute(
  table: RouteTable,
  path: string,
  method: string,
): { handler: RouteHandler; params: PathParams } | null {
  const segments = path.split("/");
  for (const [pattern, module] of sorted(table)) {
    const params = matchPattern(pattern.split("/"), segments);
    if (!params) continue;
    const verb = METHODS.find((known) => known === method);
    const handler = verb && module[verb];
    return handler ? { handler, params } : null;
  }
  return null;
}

const orders = new WeakMap<RouteTable, [string, RouteModule][]>();

function sorted(table: RouteTable): [string, RouteModule][] {
  let order = orders.get(table);
  if (!order) {
    order = Object.entries(table).sort(([a], [b]) => namedSegments(a) - namedSegments(b));
    orders.set(table, order);
  }
  return order;
}

function namedSegments(pattern: string): number {
  return pattern.split("[").length;
}

function matchPattern(pattern: string[], segments: string[]): PathParams | null {
  if (pattern.length !== segments.length) return null;
  const params: PathParams = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (!part.startsWith("[")) {
      if (part !== segment) return null;
      continue;
    }
    const value = decode(segment);
    if (!value) return null;
    params[part.slice(1, -1)] = value;
  }
  return params;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A broken escape names nothing.
    return null;
  }
}
