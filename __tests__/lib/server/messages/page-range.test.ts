import fc from "fast-check";
import { pageRange, type PagePosition } from "@/lib/server/messages/page-range";

const lastSeqs = fc.nat({ max: 300 });
const limits = fc.integer({ min: 1, max: 100 });
const seqs = fc.oneof(fc.nat({ max: 320 }), fc.constant(Number.MAX_SAFE_INTEGER));
const positions: fc.Arbitrary<PagePosition> = fc.oneof(
  fc.constant({}),
  seqs.map((before) => ({ before })),
  seqs.map((after) => ({ after })),
  seqs.map((around) => ({ around })),
);

function rows({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe("pageRange", () => {
  it("[MSG5] lies within the channel and is never longer than its limit", () => {
    fc.assert(
      fc.property(positions, limits, lastSeqs, (position, limit, lastSeq) => {
        const { from, to } = pageRange(position, limit, lastSeq);
        expect(from).toBeGreaterThanOrEqual(1);
        expect(to).toBeLessThanOrEqual(lastSeq);
        expect(to - from + 1).toBeGreaterThanOrEqual(0);
        expect(to - from + 1).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("[MSG5] gives the newest rows without a position", () => {
    expect(pageRange({}, 50, 120)).toEqual({ from: 71, to: 120 });
    expect(pageRange({}, 50, 3)).toEqual({ from: 1, to: 3 });
    expect(pageRange({}, 50, 0)).toEqual({ from: 1, to: 0 });
  });

  it("[MSG5] gives the rows right before and right after a position, as many as there are", () => {
    fc.assert(
      fc.property(seqs, limits, lastSeqs, (seq, limit, lastSeq) => {
        const all = rows({ from: 1, to: lastSeq });
        expect(rows(pageRange({ before: seq }, limit, lastSeq))).toEqual(all.filter((row) => row < seq).slice(-limit));
        expect(rows(pageRange({ after: seq }, limit, lastSeq))).toEqual(all.filter((row) => row > seq).slice(0, limit));
      }),
    );
  });

  it("[MSG5] [MSG10] puts a position in the middle of its surroundings, and fills the page near an end", () => {
    expect(pageRange({ around: 60 }, 5, 120)).toEqual({ from: 58, to: 62 });
    expect(pageRange({ around: 60 }, 4, 120)).toEqual({ from: 58, to: 61 });
    expect(pageRange({ around: 1 }, 5, 120)).toEqual({ from: 1, to: 5 });
    expect(pageRange({ around: 120 }, 5, 120)).toEqual({ from: 116, to: 120 });
    fc.assert(
      fc.property(limits, lastSeqs, fc.nat(), (limit, lastSeq, any) => {
        fc.pre(lastSeq > 0);
        const around = (any % lastSeq) + 1;
        const page = rows(pageRange({ around }, limit, lastSeq));
        expect(page).toContain(around);
        expect(page).toHaveLength(Math.min(limit, lastSeq));
      }),
    );
  });
});
