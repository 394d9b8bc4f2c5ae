/** Where a page lies: at one of three positions, or at the end of the channel. */
export interface PagePosition {
  before?: number;
  after?: number;
  around?: number;
}

/** The `seq` of the first and the last row of a page; `from` is `to + 1` when the page is empty. */
export interface PageRange {
  from: number;
  to: number;
}

/**
 * The rows of a page, without looking at them: `seq` is dense from 1, so a position and a limit say it all. [MSG3], [MSG5]
 *
 * Around a position lie as many before it as after it, or one more before; near an end of the channel the other side
 * fills the page. A position beyond the channel is taken for its end.
 */
export function pageRange({ before, after, around }: PagePosition, limit: number, lastSeq: number): PageRange {
  if (after !== undefined) {
    const from = Math.min(after, lastSeq) + 1;
    return { from, to: Math.min(from + limit - 1, lastSeq) };
  }
  const to = around === undefined ? lastOf(before, lastSeq) : lastAround(around, limit, lastSeq);
  return { from: Math.max(to - limit, 0) + 1, to };
}

function lastOf(before: number | undefined, lastSeq: number): number {
  return before === undefined ? lastSeq : Math.min(Math.max(before - 1, 0), lastSeq);
}

function lastAround(around: number, limit: number, lastSeq: number): number {
  const from = Math.max(around - Math.floor(limit / 2), 1);
  return Math.min(from + limit - 1, lastSeq);
}
