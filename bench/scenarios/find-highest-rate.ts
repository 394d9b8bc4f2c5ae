import type { Row } from "./scenario";

const STEP = 1.25;

/**
 * Raises the rate until a contestant cannot keep up any more.
 *
 * @param p99Ms what the delivery to the last member may take
 * @returns the last rate that was kept up with; null when not even the first was
 */
export async function findHighestRate(
  { from, to, p99Ms }: { from: number; to: number; p99Ms: number },
  carry: (messagesPerSecond: number) => Promise<Row>,
): Promise<Row | null> {
  let best: Row | null = null;
  for (let rate = from; rate <= to; rate *= STEP) {
    const row = await carry(Math.round(rate));
    if (row.refused > 0 || row.lost > 0 || !(row.delivery.p99 < p99Ms)) break;
    best = row;
  }
  return best;
}
