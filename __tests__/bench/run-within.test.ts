import { runWithin } from "@/bench/run-within";
import { endWithBench } from "@/bench/what-runs";

const report = { rows: [], bars: [], notes: [] };

it("hands on what a scenario reports, and ends what it left running", async () => {
  const end = jest.fn(() => Promise.resolve());
  const run = async () => {
    endWithBench(end);
    return report;
  };
  expect(await runWithin(run)).toBe(report);
  expect(end).toHaveBeenCalledTimes(1);
});

it("ends once what a scenario has ended itself", async () => {
  const end = jest.fn(() => Promise.resolve());
  await runWithin(async () => {
    await endWithBench(end)();
    return report;
  });
  expect(end).toHaveBeenCalledTimes(1);
});

it.each([
  ["fails", () => Promise.reject(new Error("the server did not start")), "the server did not start"],
  ["takes too long", () => new Promise<never>(() => undefined), "it was ended after 0 s"],
])("ends what runs when a scenario %s, and says so as a bar that was not reached", async (_case, work, figure) => {
  const end = jest.fn(() => Promise.resolve());
  const run = () => {
    endWithBench(end);
    return work();
  };
  const { bars } = await runWithin(run, 0);
  expect(bars).toEqual([{ what: "runs to its end", figure, isReached: false, kind: "correctness" }]);
  expect(end).toHaveBeenCalledTimes(1);
});
