/** Where a page lies: at one of three positions, or at the end of the channel. */
export interface PagePosition {
  before?: number;
  after?: number;
  around?: number;
}

/** A page is the first rows whose `seq` is above the edge, or the last ones below it. */
export interface PageEdge {
  side: "above" | "below";
  seq: number;
}

/**
 * Where a page begins or ends, without a look at the channel: so that one statement finds its rows. [MSG5]
 *
 * Around a position lie as many rows before it as after it, or one more before, since `seq` is dense [MSG3]; near an end
 * of the channel the other side fills the page, because it is as long as its limit. [MSG10]
 */
export function pageEdge({ before, after, around }: PagePosition, limit: number): PageEdge {
  if (after !== undefined) return { side: "above", seq: after };
  if (around === undefined) return { side: "below", seq: before ?? Number.MAX_SAFE_INTEGER };
  const from = Math.max(around - Math.floor(limit / 2), 1);
  return { side: "below", seq: Math.min(from + limit, Number.MAX_SAFE_INTEGER) };
}
