import { measuresOf } from "@/components/messages/list-measures";

const HEIGHTS = [40, 100, 20, 60];
/** Index of the first row that is in the page. */
const FROM = 7;
const SCROLLED = 50;
/** Where the list stands in the window. */
const TOP = 30;

/** jsdom lays nothing out: what a browser would say. */
function layOut() {
  const scroller = document.createElement("div");
  const content = document.createElement("div");
  Object.defineProperties(scroller, {
    scrollTop: { value: SCROLLED },
    scrollHeight: { value: 220 },
    clientHeight: { value: 90 },
  });
  scroller.getBoundingClientRect = () => new DOMRect(0, TOP, 100, 90);
  HEIGHTS.forEach((height, at) => {
    const above = HEIGHTS.slice(0, at).reduce((sum, each) => sum + each, 0);
    const row = document.createElement("div");
    row.getBoundingClientRect = () => new DOMRect(0, TOP - SCROLLED + above, 100, height);
    content.append(row);
  });
  return measuresOf(scroller, content, FROM);
}

describe("measuring a list", () => {
  it("counts rows as the list does, and pixels from where its scrolling begins", () => {
    const list = layOut();
    expect([list.scrollOffset, list.scrollSize, list.viewportSize]).toEqual([SCROLLED, 220, 90]);
    expect([7, 8, 9, 10].map(list.getItemOffset)).toEqual([0, 40, 140, 160]);
    expect([7, 8, 9, 10].map(list.getItemSize)).toEqual(HEIGHTS);
  });

  it("finds the row at a place, and the nearest one outside", () => {
    const list = layOut();
    expect([-5, 0, 39, 40, 139, 140, 160, 500].map(list.findItemIndex)).toEqual([7, 7, 7, 8, 8, 9, 10, 10]);
  });
});
