import { makeMessageRows } from "@/components/messages/message-rows";
import {
  calmEnd,
  END_SLICE,
  nextSlice,
  rangeOf,
  sliceAround,
  type Drawn,
  type Near,
  type RowSlice,
} from "@/components/messages/row-slice";
import { guessHeight, MIN_ROW_PX } from "@/components/messages/row-height";
import { ModelChannel } from "@/__tests__/support/model-channel";

/** Ten of the lowest rows fill it. */
const SCREEN_ROWS = 10;
const VIEW = { widthPx: 900, heightPx: SCREEN_ROWS * MIN_ROW_PX };
const ELSEWHERE: Near = { isAtEnd: false, isOlder: false, isNewer: false, isFull: true };

const channel = new ModelChannel();
for (let seq = 1; seq <= 200; seq += 1) channel.create(String(seq));
const all = channel.stretch(1).map((message) => ({ ...message, delivery: { state: "sent" as const } }));

/** The rows of the messages from one `seq` to another, both included. */
function rowsOf(fromSeq: number, toSeq: number) {
  const messages = all.slice(fromSeq - 1, toSeq);
  return makeMessageRows()({ messages, firstUnreadSeq: null, hasMoreAfter: false });
}

type Rows = ReturnType<typeof rowsOf>;

/** What is in the page, by the messages' `seq`. */
function drawn(rows: Rows, slice: RowSlice, keptIndex = -1): number[] {
  const { from, to } = rangeOf(rows, slice, VIEW, keptIndex);
  return rows.slice(from, to).flatMap((row) => (row.kind === "message" ? [Number(row.message.body)] : []));
}

function drawnAs(rows: Rows, slice: RowSlice): Drawn {
  return { slice, view: VIEW, range: rangeOf(rows, slice, VIEW, -1) };
}

function next(rows: Rows, slice: RowSlice, near: Partial<Near>): RowSlice {
  return nextSlice(rows, drawnAs(rows, slice), { ...ELSEWHERE, ...near });
}

describe("the rows of a list that are in the page", () => {
  it("fill the view at the end, whatever comes", () => {
    const long = rowsOf(1, 150);
    const { from, to } = rangeOf(long, END_SLICE, VIEW, -1);
    const least = long.slice(from, to).reduce((sum, row) => sum + guessHeight(row, VIEW.widthPx), 0);
    expect(least).toBeGreaterThanOrEqual(VIEW.heightPx);
    expect(least - guessHeight(long[from]!, VIEW.widthPx)).toBeLessThan(VIEW.heightPx);
    const before = drawn(rowsOf(1, 100), END_SLICE);
    const after = drawn(long, END_SLICE);
    expect([before.at(-1), after.at(-1), after.length]).toEqual([100, 150, before.length]);
  });

  it("are fewer where each of them says much", () => {
    const long = all.slice(0, 50).map((message) => ({ ...message, body: "word ".repeat(200) }));
    const rows = makeMessageRows()({ messages: long, firstUnreadSeq: null, hasMoreAfter: false });
    expect(rangeOf(rows, END_SLICE, VIEW, -1)).toEqual({ from: rows.length - 2, to: rows.length });
  });

  it("reach further up once nothing comes, and stay as long as they are near", () => {
    const calm = calmEnd(rowsOf(1, 100), drawnAs(rowsOf(1, 100), END_SLICE));
    const first = drawn(rowsOf(1, 100), calm)[0]!;
    expect(first).toBeLessThan(drawn(rowsOf(1, 100), END_SLICE)[0]!);
    expect(drawn(rowsOf(1, 103), calm)[0]).toBe(first);
    expect(calmEnd(rowsOf(1, 103), drawnAs(rowsOf(1, 103), calm))).toBe(calm);
    expect(drawn(rowsOf(1, 200), calm)).toEqual(drawn(rowsOf(1, 200), END_SLICE));
  });

  it("reach further up where they turn out not to fill the view", () => {
    const rows = rowsOf(1, 100);
    let slice = END_SLICE;
    for (let turn = 0; turn < 20; turn += 1) slice = next(rows, slice, { isAtEnd: true, isFull: false });
    expect(drawn(rows, slice).length).toBeGreaterThan(2 * SCREEN_ROWS);
  });

  it("fill the view around a message wherever in it that stands", () => {
    const rows = rowsOf(1, 200);
    const index = rows.findIndex((row) => row.kind === "message" && row.message.body === "100");
    const around = drawn(rows, sliceAround(rows, index, VIEW));
    expect(around[0]).toBeLessThanOrEqual(95);
    expect(around.at(-1)).toBeGreaterThanOrEqual(109);
  });

  it("stay the same while older and newer ones come, for who reads further up", () => {
    const rows = rowsOf(50, 100);
    const left = next(rows, END_SLICE, {});
    expect(drawn(rowsOf(1, 200), left)).toEqual(drawn(rows, END_SLICE));
  });

  it("go on at the end that comes into view, and let go at the other", () => {
    const rows = rowsOf(1, 200);
    let slice = next(rows, END_SLICE, {});
    let most = 0;
    for (let turn = 0; turn < 30; turn += 1) {
      const before = drawn(rows, slice)[0]!;
      slice = next(rows, slice, { isOlder: true });
      const now = drawn(rows, slice);
      expect(now[0]).toBe(Math.max(1, before - 2 * SCREEN_ROWS));
      most = Math.max(most, now.length);
    }
    expect(most).toBeLessThanOrEqual(8 * SCREEN_ROWS);
    for (let turn = 0; turn < 30; turn += 1) slice = next(rows, slice, { isNewer: true });
    expect(drawn(rows, slice).at(-1)).toBe(200);
  });

  it("are the end again for who comes back to it", () => {
    const rows = rowsOf(1, 200);
    const further = next(rows, next(rows, END_SLICE, { isOlder: true }), { isOlder: true });
    expect(next(rows, further, { isAtEnd: true })).toBe(END_SLICE);
  });

  it("hold what is being edited, wherever the reader is", () => {
    const rows = rowsOf(1, 200);
    const index = rows.findIndex((row) => row.kind === "message" && row.message.body === "150");
    expect(drawn(rows, END_SLICE, index)).toContain(150);
    expect(drawn(rows, END_SLICE)).not.toContain(150);
  });

  it("are there when what they began or ended with was let go", () => {
    const rows = rowsOf(1, 100);
    const slice = next(rows, next(rows, END_SLICE, {}), { isOlder: true });
    expect(drawn(rowsOf(95, 200), slice)[0]).toBe(95);
    expect(drawn(rowsOf(1, 95), slice).at(-1)).toBe(95);
  });
});
