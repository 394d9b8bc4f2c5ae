import type { LoadRow } from "./carry-load";

/** Everything was sent in time, and came, and 99 of 100 messages had reached their last member within `p99Ms`. */
export function keepsUp({ isOnTime, refused, lost, delivery }: LoadRow, p99Ms: number): boolean {
  return isOnTime && refused === 0 && lost === 0 && delivery.p99 < p99Ms;
}
