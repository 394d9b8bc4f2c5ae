import fc from "fast-check";
import {
  EMPTY_WINDOW,
  hasHole,
  mergeAnswer,
  mergeChanges,
  mergeNewestPage,
  mergeOlderPage,
  mergePush,
  trimWindow,
  type MessageWindow,
} from "@/lib/client/messages/merge-messages";
import { ModelChannel, type Operation } from "../../../support/model-channel";

const open = (channel: ModelChannel, limit = 50) => mergeNewestPage(EMPTY_WINDOW, channel.newestPage(limit));

/** Reads the log as the page does, until nothing is missing. */
function catchUp(window: MessageWindow, channel: ModelChannel, limit = 3): MessageWindow {
  for (let hasMore = true; hasMore;) {
    const after = window.watermark ?? 0;
    const page = channel.changes(after, limit);
    window = mergeChanges(window, page, after);
    hasMore = page.hasMore;
  }
  return window;
}

const bodies = (window: MessageWindow) => window.messages.map((message) => message.body);

describe("merging pushes", () => {
  it("[MSG3] keeps the order of the channel, whatever the order of arrival", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    const [one, two, three] = [channel.create("1"), channel.create("2"), channel.create("3")];
    expect(bodies([three, one, two].reduce(mergePush, window))).toEqual(["1", "2", "3"]);
  });

  it("does not let an older state of a message replace a newer one", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    const first = channel.create("draft");
    const edited = channel.edit(1, "final");
    const merged = [edited, first].reduce(mergePush, window);
    expect(bodies(merged)).toEqual(["final"]);
    expect(hasHole(merged)).toBe(false);
  });

  it("takes an edit whose number is below the channel's highest", () => {
    const channel = new ModelChannel();
    channel.create("old");
    const window = open(channel);
    const edited = channel.edit(1, "new");
    const later = channel.create("later");
    expect(bodies([later, edited].reduce(mergePush, window))).toEqual(["new", "later"]);
  });

  it("shows a tombstone in the place of a message it never saw", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    channel.create("gone");
    const merged = mergePush(window, channel.remove(1));
    expect(merged.messages).toMatchObject([{ seq: 1, body: "", deletedAt: expect.any(String) }]);
  });

  it("passes over changes of messages older than the window", () => {
    const channel = new ModelChannel();
    for (let seq = 1; seq <= 5; seq += 1) channel.create(String(seq));
    const merged = mergePush(open(channel, 2), channel.edit(1, "edited"));
    expect(bodies(merged)).toEqual(["4", "5"]);
    expect(hasHole(merged)).toBe(false);
  });
});

describe("holes", () => {
  it("[MSG3] sees a push that was lost by the one after it", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    channel.create("lost");
    const merged = mergePush(window, channel.create("heard"));
    expect(hasHole(merged)).toBe(true);
    expect(bodies(catchUp(merged, channel))).toEqual(["lost", "heard"]);
  });

  it("takes no answer for evidence: it overtakes gathered pushes", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    const theirs = channel.create("theirs");
    const mine = channel.create("mine");
    const answered = mergeAnswer(window, mine);
    expect(hasHole(answered)).toBe(false);
    const told = mergePush(answered, theirs);
    expect(told.watermark).toBe(2);
    expect(told.ahead).toEqual([]);
  });

  it("keeps what was pushed while the first page was on its way", () => {
    const channel = new ModelChannel();
    channel.create("before");
    const page = channel.newestPage(50);
    const pushed = mergePush(EMPTY_WINDOW, channel.create("meanwhile"));
    const merged = mergeNewestPage(pushed, page);
    expect(bodies(merged)).toEqual(["before", "meanwhile"]);
    expect(merged.watermark).toBe(2);
  });

  it("reads the log again from an older page's number, for a change that was passed over before the page came", () => {
    const channel = new ModelChannel();
    for (let seq = 1; seq <= 4; seq += 1) channel.create(String(seq));
    const window = open(channel, 2);
    const page = channel.olderPage(3, 2);
    const pushed = mergePush(window, channel.edit(1, "edited"));
    const merged = mergeOlderPage(pushed, page);
    expect(bodies(merged)).toEqual(["1", "2", "3", "4"]);
    expect(hasHole(merged)).toBe(true);
    expect(bodies(catchUp(merged, channel))).toEqual(["edited", "2", "3", "4"]);
  });

  it("does not take a log page for more than was asked: what an older page brought back is asked for again", () => {
    const channel = new ModelChannel();
    for (let seq = 1; seq <= 4; seq += 1) channel.create(String(seq));
    const window = open(channel, 2);
    const older = channel.olderPage(3, 2);
    const pushed = mergePush(window, channel.edit(1, "edited"));
    const flight = channel.changes(5, 50);
    const merged = mergeChanges(mergeOlderPage(pushed, older), flight, 5);
    expect(hasHole(merged)).toBe(true);
    expect(bodies(catchUp(merged, channel))).toEqual(["edited", "2", "3", "4"]);
  });

  it("refuses an older page that would leave a gap below a window that was cut meanwhile", () => {
    const channel = new ModelChannel();
    for (let seq = 1; seq <= 6; seq += 1) channel.create(String(seq));
    const window = open(channel, 4);
    const page = channel.olderPage(3, 2);
    const cut = trimWindow(window, 2);
    expect(bodies(mergeOlderPage(cut, page))).toEqual(["5", "6"]);
  });
});

describe("any order, any loss", () => {
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    fc.record({ kind: fc.constant("create" as const), body: fc.string({ maxLength: 5 }) }),
    fc.record({ kind: fc.constant("edit" as const), at: fc.nat(), body: fc.string({ maxLength: 5 }) }),
    fc.record({ kind: fc.constant("remove" as const), at: fc.nat() }),
  );
  /** What becomes of the push of an operation: how far it is delayed, or that it is lost; and whether the answer is ours. */
  const fate = fc.record({ delay: fc.nat(6), isLost: fc.boolean(), isAnswered: fc.boolean() });

  it("ends with the server's state from the oldest loaded message on, once the log was read", () => {
    const history = fc.array(operation, { maxLength: 30 });
    const later = fc.array(fc.tuple(operation, fate), { maxLength: 40 });
    fc.assert(
      fc.property(history, later, fc.integer({ min: 1, max: 10 }), fc.boolean(), (before, after, limit, scrolls) => {
        const channel = new ModelChannel();
        for (const done of before) channel.apply(done);
        let window = open(channel, limit);
        const older = scrolls && window.hasMoreBefore ? channel.olderPage(window.messages[0]?.seq ?? 0, 4) : null;
        const arrivals = after.flatMap(([done, { delay, isLost, isAnswered }], at) => {
          const message = channel.apply(done);
          if (!message) return [];
          const answer = isAnswered ? [{ at: at + delay / 2, merge: mergeAnswer, message }] : [];
          return isLost ? answer : [...answer, { at: at + delay, merge: mergePush, message }];
        });
        arrivals.sort((a, b) => a.at - b.at);
        const half = Math.floor(arrivals.length / 2);
        for (const { merge, message } of arrivals.slice(0, half)) window = merge(window, message);
        if (older) window = mergeOlderPage(window, older);
        for (const { merge, message } of arrivals.slice(half)) window = merge(window, message);
        window = catchUp(window, channel);

        expect(window.messages).toEqual(channel.from(window.messages[0]?.seq ?? 1));
        expect(window).toMatchObject({ watermark: channel.lastChangeSeq, ahead: [] });
        expect(hasHole(window)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("never calls complete what is not: without a hole, everything that was told is here", () => {
    const later = fc.array(fc.tuple(operation, fate), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(later, (after) => {
        const channel = new ModelChannel();
        let window = open(channel);
        let told = 0;
        for (const [done, { isLost }] of after) {
          const message = channel.apply(done);
          if (!message || isLost) continue;
          window = mergePush(window, message);
          told = message.changeSeq;
        }
        if (hasHole(window)) return;
        expect(window.watermark).toBe(told);
        expect(window.messages).toEqual(channel.asOf(told));
      }),
      { numRuns: 300 },
    );
  });
});
