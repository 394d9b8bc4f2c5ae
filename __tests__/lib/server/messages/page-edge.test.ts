import fc from "fast-check";
import { pageEdge, type PagePosition } from "@/lib/server/messages/page-edge";

const lastSeqs = fc.nat({ max: 300 });
const limits = fc.integer({ min: 1, max: 100 });
const seqs = fc.oneof(fc.nat({ max: 320 }), fc.constant(Number.MAX_SAFE_INTEGER));

const rowsUpTo = (lastSeq: number) => Array.from({ length: lastSeq }, (_, index) => index + 1);

/** The rows that the database finds from an edge, in a channel of so many. */
function page(position: PagePosition, limit: number, lastSeq: number): number[] {
  const { side, seq } = pageEdge(position, limit);
  expect(Number.isSafeInteger(seq)).toBe(true);
  const all = rowsUpTo(lastSeq);
  return side === "above"
    ? all.filter((row) => row > seq).slice(0, limit)
    : all.filter((row) => row < seq).slice(-limit);
}

describe("pageEdge", () => {
  it("[MSG5] gives the newest rows without a position", () => {
    fc.assert(
      fc.property(limits, lastSeqs, (limit, lastSeq) => {
        expect(page({}, limit, lastSeq)).toEqual(rowsUpTo(lastSeq).slice(-limit));
      }),
    );
  });

  it("[MSG5] gives the rows right before and right after a position, as many as there are", () => {
    fc.assert(
      fc.property(seqs, limits, lastSeqs, (seq, limit, lastSeq) => {
        const all = rowsUpTo(lastSeq);
        expect(page({ before: seq }, limit, lastSeq)).toEqual(all.filter((row) => row < seq).slice(-limit));
        expect(page({ after: seq }, limit, lastSeq)).toEqual(all.filter((row) => row > seq).slice(0, limit));
      }),
    );
  });

  it("[MSG5] [MSG10] puts a position in the middle of its surroundings, and fills the page near an end", () => {
    expect(page({ around: 60 }, 5, 120)).toEqual([58, 59, 60, 61, 62]);
    expect(page({ around: 60 }, 4, 120)).toEqual([58, 59, 60, 61]);
    expect(page({ around: 1 }, 5, 120)).toEqual([1, 2, 3, 4, 5]);
    expect(page({ around: 120 }, 5, 120)).toEqual([116, 117, 118, 119, 120]);
    fc.assert(
      fc.property(seqs, limits, lastSeqs, (around, limit, lastSeq) => {
        fc.pre(lastSeq > 0);
        const rows = page({ around }, limit, lastSeq);
        expect(rows).toContain(Math.max(Math.min(around, lastSeq), 1));
        expect(rows).toHaveLength(Math.min(limit, lastSeq));
      }),
    );
  });
});
