const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** A clock that was put back, by hand or for the winter, is not a midnight. */
const CLOCK_PUT_BACK_MINUTES = 60;

/**
 * When each line is due, in milliseconds since the first.
 *
 * The log knows minutes only: the lines of one minute are spread evenly over it, in their order.
 * @param minutes minute of the day per line; going back by more than an hour is the next day
 */
export function sendTimes(minutes: readonly number[]): number[] {
  const absolute = unwrap(minutes);
  const times: number[] = [];
  let start = 0;
  while (start < absolute.length) {
    let end = start + 1;
    while (end < absolute.length && absolute[end] === absolute[start]) end += 1;
    for (let i = start; i < end; i += 1) {
      const sinceFirst = (absolute[start] ?? 0) - (absolute[0] ?? 0);
      times.push((sinceFirst + (i - start) / (end - start)) * MINUTE_MS);
    }
    start = end;
  }
  return times;
}

function unwrap(minutes: readonly number[]): number[] {
  let days = 0;
  let last = 0;
  return minutes.map((minute) => {
    if (minute + days * DAY_MINUTES < last - CLOCK_PUT_BACK_MINUTES) days += 1;
    // Never back: the order of the file is the order of the channel.
    last = Math.max(last, minute + days * DAY_MINUTES);
    return last;
  });
}
