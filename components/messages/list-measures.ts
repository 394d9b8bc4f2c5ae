/** A list as the browser has laid it out; offsets are pixels from where its scrolling begins. */
export interface ListMeasures {
  scrollOffset: number;
  scrollSize: number;
  viewportSize: number;
  /** Index of the row that lies there; of what lies outside, the nearest. */
  findItemIndex: (offset: number) => number;
  getItemOffset: (index: number) => number;
  getItemSize: (index: number) => number;
}

/**
 * Measures a list that scrolls.
 *
 * @param content holds the elements of its rows, one each
 * @param from index of the row that the first element is
 */
export function measuresOf(scroller: HTMLElement, content: HTMLElement, from: number): ListMeasures {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const begin = scroller.getBoundingClientRect().top - scrollTop;
  const boxOf = (index: number) => content.children[index - from]?.getBoundingClientRect() ?? { top: begin, height: 0 };
  const getItemOffset = (index: number) => boxOf(index).top - begin;
  return {
    scrollOffset: scrollTop,
    scrollSize: scrollHeight,
    viewportSize: clientHeight,
    getItemOffset,
    getItemSize: (index) => boxOf(index).height,
    findItemIndex(offset) {
      let [low, high] = [from, from + content.children.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (getItemOffset(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
