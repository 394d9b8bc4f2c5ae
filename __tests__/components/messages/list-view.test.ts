import { readListView } from "@/components/messages/list-view";
import { makeMessageRows } from "@/components/messages/message-rows";
import { ModelChannel } from "@/__tests__/support/model-channel";

const ROW_PX = 100;
const VIEW_PX = 350;
const channel = new ModelChannel();
for (let seq = 1; seq <= 10; seq += 1) channel.create(String(seq));
const messages = channel.stretch(1).map((message) => ({ ...message, delivery: { state: "sent" as const } }));
/** The top, the day, and ten messages. */
const rows = makeMessageRows()({ messages, firstUnreadSeq: null, hasMoreAfter: false });

function viewAt(scrollOffset: number, heightOf = (_index: number) => ROW_PX) {
  const offsets = rows.map((_, index) => rows.slice(0, index).reduce((sum, _row, at) => sum + heightOf(at), 0));
  const getItemOffset = (index: number) => offsets[index] ?? 0;
  const scrollSize = getItemOffset(rows.length - 1) + heightOf(rows.length - 1);
  const findItemIndex = (offset: number) =>
    Math.max(
      0,
      offsets.findLastIndex((start) => start <= offset),
    );
  const list = { scrollOffset, scrollSize, viewportSize: VIEW_PX, findItemIndex, getItemOffset, getItemSize: heightOf };
  return readListView(list, rows);
}

describe("what of a list is in view", () => {
  it("is the first message and how far below the top it stands, whatever lines stand above it", () => {
    expect(viewAt(450).place).toEqual({ seq: 3, offsetPx: -50 });
    expect(viewAt(150).place).toEqual({ seq: 1, offsetPx: 50 });
  });

  it("[MSG8] counts a message as seen once its end was", () => {
    expect(viewAt(245).seenSeq).toBe(3);
    expect(viewAt(250).seenSeq).toBe(4);
    expect(viewAt(850).seenSeq).toBe(10);
  });

  it("[MSG8] counts one that is taller than the view as seen once it fills it", () => {
    const tall = (index: number) => (index === 4 ? 2_000 : ROW_PX);
    expect(viewAt(399, tall).seenSeq).toBe(2);
    expect(viewAt(400, tall).seenSeq).toBe(3);
  });

  it("is near the end, or so far from it that a way back is wanted", () => {
    expect(viewAt(850)).toMatchObject({ isNearEnd: true, isFarFromEnd: false });
    expect(viewAt(600)).toMatchObject({ isNearEnd: false, isFarFromEnd: false });
    expect(viewAt(300)).toMatchObject({ isNearEnd: false, isFarFromEnd: true });
  });

  it("has a day to name while that day's divider is further up", () => {
    expect(viewAt(120).dayAt).toBeNull();
    expect(viewAt(300).dayAt).toBe(messages[1]?.createdAt);
  });
});
