import type { ListMeasures } from "@/components/messages/list-measures";
import { makeMessageRows } from "@/components/messages/message-rows";
import { settledPlace, type ListPlace } from "@/components/messages/settled-place";
import { ModelChannel } from "@/__tests__/support/model-channel";

const ROW_PX = 100;
const VIEW_PX = 350;
const channel = new ModelChannel();
for (let seq = 1; seq <= 20; seq += 1) channel.create(String(seq));
const messages = channel.stretch(1).map((message) => ({ ...message, delivery: { state: "sent" as const } }));
/** The top, the day, and twenty messages: message N is row N + 1. */
const rows = makeMessageRows()({ messages, firstUnreadSeq: null, hasMoreAfter: false });

/** The rows from one to another as a browser lays them out, scrolled so far. */
function listOf(range: { from: number; to: number }, scrollOffset: number): ListMeasures {
  return {
    scrollOffset,
    scrollSize: (range.to - range.from) * ROW_PX,
    viewportSize: VIEW_PX,
    findItemIndex: (offset) => range.from + Math.floor(offset / ROW_PX),
    getItemOffset: (index) => (index - range.from) * ROW_PX,
    getItemSize: () => ROW_PX,
  };
}

const ALL = { from: 0, to: rows.length };
const END_PX = rows.length * ROW_PX - VIEW_PX;
const AT_END: ListPlace = { wanted: null, isAtEnd: true, place: null, offset: END_PX, end: END_PX };
/** Message 9 stands 20 px below the top. */
const READING: ListPlace = { wanted: null, isAtEnd: false, place: { seq: 9, offsetPx: 20 }, offset: 980, end: END_PX };

describe("where the reader of a list is after it has changed", () => {
  it("is at the end, which moved away or came nearer", () => {
    const fewer = { from: 10, to: rows.length };
    const end = 12 * ROW_PX - VIEW_PX;
    expect(settledPlace(listOf(fewer, end), rows, fewer, AT_END)).toMatchObject({ isAtEnd: true, offset: end });
    const before = { ...AT_END, offset: END_PX - 300, end: END_PX - 300 };
    expect(settledPlace(listOf(ALL, END_PX - 300), rows, ALL, before)).toMatchObject({ isAtEnd: true, offset: END_PX });
  });

  it("is left alone near the end where nothing moved", () => {
    const before = { ...AT_END, offset: END_PX - 20 };
    expect(settledPlace(listOf(ALL, END_PX - 20), rows, ALL, before).offset).toBe(END_PX - 20);
  });

  it("is no longer the end for who has begun to scroll up", () => {
    const after = settledPlace(listOf(ALL, END_PX - 60), rows, ALL, AT_END);
    expect(after).toMatchObject({ isAtEnd: false, offset: END_PX - 60 });
  });

  it("is where the message stands that was read, whatever came above it or went", () => {
    const fewer = { from: 5, to: 15 };
    expect(settledPlace(listOf(fewer, 600), rows, fewer, { ...READING, offset: 600 }).offset).toBe(5 * ROW_PX - 20);
  });

  it("counts what was scrolled meanwhile, once", () => {
    const once = settledPlace(listOf(ALL, 1_080), rows, ALL, READING);
    expect(once).toMatchObject({ offset: 1_080, place: { seq: 9, offsetPx: -80 } });
    expect(settledPlace(listOf(ALL, 1_080), rows, ALL, once)).toEqual(once);
  });

  it("takes what the browser cut off for no scrolling", () => {
    const fewer = { from: 8, to: 14 };
    const cut = 6 * ROW_PX - VIEW_PX;
    const after = settledPlace(listOf(fewer, cut), rows, fewer, READING);
    expect(after.offset).toBe(2 * ROW_PX - 20);
  });

  it("is what was asked for once that is drawn, and stays there when other rows are drawn around it", () => {
    const wanted: ListPlace = { ...AT_END, wanted: { kind: "message", seq: 4 } };
    const elsewhere = { from: 12, to: rows.length };
    expect(settledPlace(listOf(elsewhere, 0), rows, elsewhere, wanted)).toMatchObject({
      offset: 0,
      wanted: wanted.wanted,
    });
    const there = settledPlace(listOf(ALL, END_PX), rows, ALL, wanted);
    expect(there).toMatchObject({ wanted: null, isAtEnd: false, offset: 500 - (VIEW_PX - ROW_PX) / 2 });
    const around = { from: 3, to: 12 };
    expect(settledPlace(listOf(around, there.offset), rows, around, there).offset).toBe(200 - (VIEW_PX - ROW_PX) / 2);
  });
});
