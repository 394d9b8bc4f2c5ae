import fc from "fast-check";
import { sendTimes } from "@/scripts/replay/send-times";

describe("sendTimes", () => {
  it("spreads the lines of a minute evenly over it", () => {
    expect(sendTimes([60, 60, 60, 61, 63])).toEqual([0, 20_000, 40_000, 60_000, 180_000]);
  });

  it("goes on after midnight", () => {
    expect(sendTimes([1439, 0, 1])).toEqual([0, 60_000, 120_000]);
  });

  it("counts a long way back as the next day, by however little it is one", () => {
    expect(sendTimes([715, 5])).toEqual([0, (24 * 60 - 710) * 60_000]);
  });

  it("waits where the clock was put back, and never goes back itself", () => {
    expect(sendTimes([119, 60, 61, 121])).toEqual([0, 20_000, 40_000, 120_000]);
  });

  it("keeps the order of the file whatever it says", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1439 })), (minutes) => {
        const times = sendTimes(minutes);
        expect(times).toHaveLength(minutes.length);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });
});
