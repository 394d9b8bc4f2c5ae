import fc from "fast-check";
import { mergeAnswer, mergeChanges, mergePush } from "@/lib/client/messages/merge-messages";
import { mergeAroundPage, mergeNewerPage, mergeOlderPage } from "@/lib/client/messages/merge-pages";
import { EMPTY_WINDOW, hasHole, type MessageWindow } from "@/lib/client/messages/message-window";
import { trimWindow } from "@/lib/client/messages/trim-window";
import { ModelChannel, type Operation } from "../../../support/model-channel";
import { readLog } from "../../../support/read-log";

type Merge = (window: MessageWindow) => MessageWindow;

/** What a page does; what the server says to it is taken at once and comes `delay` steps later, or never. */
type Step = { delay: number; isLost: boolean } & (
  | { kind: "change"; operation: Operation; isAnswered: boolean }
  | { kind: "older" | "newer" | "newest" | "log"; limit: number }
  | { kind: "around"; at: number; limit: number }
  | { kind: "trim"; max: number; kept: "older" | "newer" | number }
);

const body = fc.string({ maxLength: 3 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("create" as const), body }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("edit" as const), at: fc.nat(), body }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), at: fc.nat() }) },
);
const limit = fc.integer({ min: 1, max: 8 });
const fate = { delay: fc.nat(8), isLost: fc.boolean() };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ ...fate, kind: fc.constant("change" as const), operation, isAnswered: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ ...fate, kind: fc.constantFrom("older", "newer", "newest", "log" as const), limit }),
  },
  { weight: 1, arbitrary: fc.record({ ...fate, kind: fc.constant("around" as const), at: fc.nat(), limit }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...fate,
      kind: fc.constant("trim" as const),
      max: fc.integer({ min: 1, max: 12 }),
      kept: fc.oneof(fc.constantFrom("older" as const, "newer" as const), fc.nat(40)),
    }),
  },
);

/** What comes of a step and when: pages carry the channel as it is now. */
function effectsOf(taken: Step, window: MessageWindow, channel: ModelChannel): { delay: number; merge: Merge }[] {
  const { delay, isLost } = taken;
  const later = (merge: Merge) => (isLost ? [] : [{ delay, merge }]);
  switch (taken.kind) {
    case "change": {
      const message = channel.apply(taken.operation);
      if (!message) return [];
      const answer = taken.isAnswered
        ? [{ delay: delay / 2, merge: (now: MessageWindow) => mergeAnswer(now, message) }]
        : [];
      return [...answer, ...later((now) => mergePush(now, message))];
    }
    case "older": {
      const oldest = window.messages[0]?.seq;
      if (oldest === undefined || !window.hasMoreBefore) return [];
      const page = channel.olderPage(oldest, taken.limit);
      return later((now) => mergeOlderPage(now, page));
    }
    case "newer": {
      const newest = window.messages.at(-1)?.seq;
      if (newest === undefined || !window.hasMoreAfter) return [];
      const page = channel.newerPage(newest, taken.limit);
      return later((now) => mergeNewerPage(now, page, newest));
    }
    case "newest": {
      const page = channel.newestPage(taken.limit);
      return later((now) => mergeAroundPage(now, page));
    }
    case "around": {
      const page = channel.aroundPage((taken.at % (channel.lastSeq + 2)) + 1, taken.limit);
      return later((now) => mergeAroundPage(now, page));
    }
    case "log": {
      const after = window.watermark;
      if (after === null) return [];
      const page = channel.changes(after, taken.limit);
      return later((now) => mergeChanges(now, page, after));
    }
    case "trim": {
      const kept = typeof taken.kept === "number" ? { seq: taken.kept } : taken.kept;
      return [{ delay: 0, merge: (now) => trimWindow(now, taken.max, kept) }];
    }
  }
}

/** Takes the steps one after another, each after what was due before it. */
function play(channel: ModelChannel, steps: readonly Step[], first: Merge): MessageWindow {
  let window = EMPTY_WINDOW;
  let due: { at: number; merge: Merge }[] = [{ at: 3, merge: first }];
  const settle = (until: number) => {
    for (const { merge } of due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)) window = merge(window);
    due = due.filter(({ at }) => at > until);
  };
  steps.forEach((taken, now) => {
    settle(now);
    due.push(...effectsOf(taken, window, channel).map(({ delay, merge }) => ({ at: now + delay, merge })));
  });
  settle(Infinity);
  return window;
}

it("[MSG3] [MSG6] equals the server's stretch once the log was read, whatever moved, was lost or came late", () => {
  const history = fc.array(operation, { maxLength: 30 });
  const opened = fc.oneof(fc.constant(null), fc.nat());
  fc.assert(
    fc.property(history, opened, limit, fc.array(step, { maxLength: 60 }), (before, around, size, steps) => {
      const channel = new ModelChannel();
      for (const done of before) channel.apply(done);
      const page =
        around === null ? channel.newestPage(size) : channel.aroundPage((around % (channel.lastSeq + 1)) + 1, size);
      const window = readLog(
        play(channel, steps, (now) => mergeAroundPage(now, page)),
        channel,
      );

      const [first, last] = [window.messages[0]?.seq ?? 1, window.messages.at(-1)?.seq ?? 0];
      expect(window.messages).toEqual(channel.stretch(first, last));
      expect(window).toMatchObject({ watermark: channel.lastChangeSeq, ahead: [] });
      expect(hasHole(window)).toBe(false);
      if (!window.hasMoreBefore) expect(first).toBe(1);
      if (!window.hasMoreAfter) expect(last).toBe(channel.lastSeq);
    }),
    { numRuns: 2_000 },
  );
});

it("never calls complete what is not: without a hole, all that was told of the stretch is here", () => {
  const opened = fc.oneof(fc.constant(null), fc.nat());
  fc.assert(
    fc.property(
      fc.array(operation, { maxLength: 20 }),
      opened,
      limit,
      fc.array(step, { maxLength: 40 }),
      (before, around, size, steps) => {
        const channel = new ModelChannel();
        for (const done of before) channel.apply(done);
        const page =
          around === null ? channel.newestPage(size) : channel.aroundPage((around % (channel.lastSeq + 1)) + 1, size);
        const window = play(channel, steps, (now) => mergeAroundPage(now, page));
        if (hasHole(window) || window.watermark === null) return;
        const asOf = channel.asOf(window.watermark);
        const isTold = window.messages.every(({ changeSeq }) => changeSeq <= (window.watermark ?? 0));
        // An answer may run ahead of what was told.
        if (!isTold) return;
        const [first, last] = [window.messages[0]?.seq ?? 1, window.messages.at(-1)?.seq ?? 0];
        expect(window.messages).toEqual(asOf.filter(({ seq }) => seq >= first && seq <= last));
      },
    ),
    { numRuns: 1_000 },
  );
});
