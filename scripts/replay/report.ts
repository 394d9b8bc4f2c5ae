import { countRefused, type Tally } from "./tally";

/** The account of a replay, for a person. */
export function report(tally: Tally): string {
  const rows = [
    `Sent      ${count(tally.sent, "line")} in ${seconds(tally.playedMs)}, ${perSecond(tally.sent, tally.playedMs)} a second`,
    `Refused   ${refusals(tally)}`,
  ];
  if (tally.sent > 0) rows.push(`Each took ${latencies(tally.latenciesMs)}`);
  if (tally.doneBefore + tally.wereThere > 0)
    rows.push(`Earlier   ${count(tally.doneBefore + tally.wereThere, "line")} sent by an earlier run`);
  if (tally.passedOver > 0) rows.push(`Passed    ${count(tally.passedOver, "line")} that nobody said`);
  if (tally.unreadable > 0) rows.push(`Unread    ${count(tally.unreadable, "line")} of no known form`);
  if (tally.waitedMs >= 100) rows.push(`Waited    ${seconds(tally.waitedMs)} for limits and failures to pass`);
  return rows.join("\n");
}

function refusals(tally: Tally): string {
  const byCode = [...tally.refused].map(([code, times]) => `${code} ${times}`);
  return byCode.length === 0 ? "none" : `${count(countRefused(tally), "line")} (${byCode.join(", ")})`;
}

function latencies(latenciesMs: readonly number[]): string {
  const sorted = [...latenciesMs].sort((a, b) => a - b);
  const at = (share: number) => `${percentile(sorted, share).toFixed(1)} ms`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`;
}

/** The smallest value that so many of the values do not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function perSecond(number: number, ms: number): string {
  return ms > 0 ? ((number * 1000) / ms).toFixed(1) : "0";
}
