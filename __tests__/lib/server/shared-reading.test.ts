import { SharedReading } from "@/lib/server/shared-reading";

/** Readings that end when the test says so. */
function setUp() {
  const readings: { keys: number[]; end: (found: string) => void; fail: (cause: Error) => void }[] = [];
  const shared = new SharedReading<number, string>(
    (keys) => new Promise((end, fail) => void readings.push({ keys, end, fail })),
  );
  return { readings, shared };
}

/** What was asked for has begun to be read. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("SharedReading", () => {
  it("reads for all who ask in the same moment at once", async () => {
    const { readings, shared } = setUp();
    const answers = [1, 2, 2, 3].map((key) => shared.ask(key));
    await settle();
    expect(readings.map(({ keys }) => keys)).toEqual([[1, 2, 3]]);
    readings[0]!.end("found");
    expect(await Promise.all(answers)).toEqual(["found", "found", "found", "found"]);
  });

  it("reads at once for all whose requests one turn of the event loop brings", async () => {
    const { readings, shared } = setUp();
    for (const key of [1, 2]) setImmediate(() => void shared.ask(key));
    await settle();
    await settle();
    expect(readings.map(({ keys }) => keys)).toEqual([[1, 2]]);
  });

  it("lets nobody share what was begun before they asked, and reads for them together when it has ended", async () => {
    const { readings, shared } = setUp();
    const first = shared.ask(1);
    await settle();
    const later = [shared.ask(1), shared.ask(2)];
    await settle();
    expect(readings).toHaveLength(1);
    readings[0]!.end("before");
    expect(await first).toBe("before");
    await settle();
    expect(readings[1]!.keys).toEqual([1, 2]);
    readings[1]!.end("after");
    expect(await Promise.all(later)).toEqual(["after", "after"]);
  });

  it("tells those of a reading alone that it failed, and goes on", async () => {
    const { readings, shared } = setUp();
    const first = shared.ask(1);
    await settle();
    const second = shared.ask(2);
    readings[0]!.fail(new Error("no database"));
    await expect(first).rejects.toThrow("no database");
    await settle();
    readings[1]!.end("found");
    expect(await second).toBe("found");
  });
});
