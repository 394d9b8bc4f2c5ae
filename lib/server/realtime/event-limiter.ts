import { SOCKET_EVENTS_PER_SECOND, SOCKET_FLOOD_PER_SECOND } from "@/lib/protocol/limits";

export type LimitVerdict = "accepted" | "limited" | "flood";

/** Counts one socket's upward events by the second. [RT8] */
export class EventLimiter {
  private second = 0;
  private count = 0;

  /** What becomes of an event that arrives now. */
  judge(now = Date.now()): LimitVerdict {
    const second = Math.floor(now / 1000);
    if (second !== this.second) this.count = 0;
    this.second = second;
    this.count += 1;
    if (this.count > SOCKET_FLOOD_PER_SECOND) return "flood";
    return this.count > SOCKET_EVENTS_PER_SECOND ? "limited" : "accepted";
  }
}
