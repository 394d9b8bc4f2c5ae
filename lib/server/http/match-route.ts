import type { PathParams, RouteHandler } from "./route";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

/** What a `route.ts` exports, by verb. */
export type RouteModule = Partial<Record<Method, RouteHandler>>;

/** Route modules by path, names in brackets as in the folders: `/api/channels/[channelId]`. */
export type RouteTable = Record<string, RouteModule>;

/** A pattern taken apart: the text of a fixed segment, or the name of another. */
interface Pattern {
  segments: ({ text: string } | { name: string })[];
  module: RouteModule;
}

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
  for (const { segments: wanted, module } of patternsOf(table).get(segments.length) ?? []) {
    const params = matchSegments(wanted, segments);
    if (!params) continue;
    const verb = METHODS.find((known) => known === method);
    const handler = verb && module[verb];
    return handler ? { handler, params } : null;
  }
  return null;
}

/** By how many segments they have, those with fewer names first. */
type Patterns = Map<number, Pattern[]>;

const compiled = new WeakMap<RouteTable, Patterns>();

function patternsOf(table: RouteTable): Patterns {
  let patterns = compiled.get(table);
  if (!patterns) {
    patterns = compile(table);
    compiled.set(table, patterns);
  }
  return patterns;
}

function compile(table: RouteTable): Patterns {
  const patterns: Patterns = new Map();
  const byNames = Object.entries(table).sort(([a], [b]) => countNames(a) - countNames(b));
  for (const [path, module] of byNames) {
    const segments = path
      .split("/")
      .map((part) => (part.startsWith("[") ? { name: part.slice(1, -1) } : { text: part }));
    patterns.set(segments.length, [...(patterns.get(segments.length) ?? []), { segments, module }]);
  }
  return patterns;
}

function countNames(path: string): number {
  return path.split("[").length;
}

function matchSegments(wanted: Pattern["segments"], segments: string[]): PathParams | null {
  const params: PathParams = {};
  for (let at = 0; at < segments.length; at += 1) {
    const [want, segment] = [wanted[at]!, segments[at]!];
    if ("text" in want) {
      if (want.text !== segment) return null;
      continue;
    }
    const value = decode(segment);
    if (!value) return null;
    params[want.name] = value;
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
