import { SOCKET_EVENTS_PER_SECOND, SOCKET_FLOOD_PER_SECOND } from "@/lib/protocol/limits";
import { EventLimiter } from "@/lib/server/realtime/event-limiter";

describe("EventLimiter", () => {
  it("[RT8] [RT13] accepts the limit, refuses what is above it, and starts anew each second", () => {
    const limiter = new EventLimiter();
    const verdicts = Array.from({ length: SOCKET_EVENTS_PER_SECOND + 1 }, () => limiter.judge(1_000));
    expect(new Set(verdicts.slice(0, -1))).toEqual(new Set(["accepted"]));
    expect(verdicts.at(-1)).toBe("limited");
    expect(limiter.judge(2_000)).toBe("accepted");
  });

  it("[RT8] [RT13] calls a flood what nobody could mean", () => {
    const limiter = new EventLimiter();
    const verdicts = Array.from({ length: SOCKET_FLOOD_PER_SECOND + 1 }, () => limiter.judge(1_000));
    expect(verdicts.at(-2)).toBe("limited");
    expect(verdicts.at(-1)).toBe("flood");
  });
});
