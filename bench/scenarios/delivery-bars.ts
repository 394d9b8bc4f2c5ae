import type { LoadRow } from "./carry-load";
import type { Bar } from "./scenario";

/** What holds of every load: nothing refused, lost, doubled or out of order. */
export function deliveryBars({ refused, lost, doubled, outOfOrder }: LoadRow): Bar[] {
  const none = (what: string, count: number): Bar => ({
    what: `0 ${what}`,
    figure: String(count),
    isReached: count === 0,
    kind: "correctness",
  });
  return [none("refused", refused), none("lost", lost), none("doubled", doubled), none("out of order", outOfOrder)];
}
