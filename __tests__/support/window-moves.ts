import fc from "fast-check";
import type { Arrival } from "@/lib/client/messages/arrive";
import type { MessageWindow } from "@/lib/client/messages/message-window";
import type { ModelChannel, Operation } from "./model-channel";

/** When something comes, in steps from now: never, once, or more than once. */
type Fate = number[];

/** One thing that happens. What the server says to it is said at once, and comes when its fate has it. */
export type Move = { fate: Fate } & (
  | { kind: "change"; operation: Operation; answered: Fate }
  | { kind: "resend"; at: number }
  | { kind: "join" }
  | { kind: "older" | "newer" | "newest" | "log"; limit: number }
  | { kind: "around"; at: number; limit: number }
  | { kind: "trim"; max: number; kept: "older" | "newer" | { seq: number } }
);

const body = fc.string({ maxLength: 3 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("create"), body }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("edit"), at: fc.nat(), body }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove"), at: fc.nat() }) },
);
const limit = fc.integer({ min: 1, max: 8 });
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fate>([]) },
  { weight: 6, arbitrary: fc.array(fc.nat(4), { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(fc.nat(20), { minLength: 2, maxLength: 3 }) },
);
/** Pages are overtaken by pushes more often than the other way round. */
const slow: fc.Arbitrary<Fate> = fc.array(fc.nat(20), { minLength: 1, maxLength: 2 });
const end = fc.constantFrom("older" as const, "newer" as const);
const kept = fc.oneof(end, fc.record({ seq: fc.nat(40) }));
const max = fc.integer({ min: 1, max: 12 });
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("change"), fate, operation, answered: fate }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("resend"), fate, at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("join"), fate }) },
  { weight: 3, arbitrary: fc.record({ kind: end, fate: slow, limit }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("log"), fate: slow, limit }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("newest"), fate: slow, limit }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("around"), fate: slow, at: fc.nat(), limit }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("trim"), fate: fc.constant<Fate>([]), max, kept }) },
);

/** What happened before a page was opened, with which page it was opened, and what happens then. */
export const story = fc.record({
  before: fc.array(operation, { maxLength: 30 }),
  opened: fc.oneof(
    fc.record({ kind: fc.constant("newest" as const), fate: fc.constant<Fate>([3]), limit }),
    fc.record({ kind: fc.constant("around" as const), fate: fc.constant<Fate>([3]), at: fc.nat(), limit }),
  ),
  moves: fc.array(move, { maxLength: 60 }),
});

/** What the server says to a move, as it is now, and when it comes. */
export function sayTo(move: Move, window: MessageWindow, channel: ModelChannel): [Arrival, Fate][] {
  const [oldest, newest] = [window.messages[0]?.seq, window.messages.at(-1)?.seq];
  switch (move.kind) {
    case "change": {
      const message = channel.apply(move.operation);
      if (!message) return [];
      return [
        [{ kind: "answer", message }, move.answered],
        [{ kind: "pushes", messages: [message] }, move.fate],
      ];
    }
    case "resend": {
      const [message] = channel.lastSeq > 0 ? channel.stretch((move.at % channel.lastSeq) + 1) : [];
      return message ? [[{ kind: "answer", message }, move.fate]] : [];
    }
    case "join":
      return [[{ kind: "number", changeSeq: channel.lastChangeSeq }, move.fate]];
    case "older":
      if (oldest === undefined || !window.hasMoreBefore) return [];
      return [[{ kind: "older", page: channel.olderPage(oldest, move.limit), from: oldest }, move.fate]];
    case "newer":
      if (newest === undefined || !window.hasMoreAfter) return [];
      return [[{ kind: "newer", page: channel.newerPage(newest, move.limit), from: newest }, move.fate]];
    case "newest":
      return [[{ kind: "stretch", page: channel.newestPage(move.limit) }, move.fate]];
    case "around": {
      const page = channel.aroundPage((move.at % (channel.lastSeq + 2)) + 1, move.limit);
      return [[{ kind: "stretch", page }, move.fate]];
    }
    case "log": {
      const after = window.watermark;
      if (after === null) return [];
      return [[{ kind: "changes", page: channel.changes(after, move.limit), after }, move.fate]];
    }
    case "trim":
      return [];
  }
}
