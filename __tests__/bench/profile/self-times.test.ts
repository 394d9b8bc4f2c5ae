import { selfTimes, type CpuProfile } from "@/bench/profile/self-times";

const node = (id: number, functionName: string) => ({
  id,
  callFrame: { functionName, url: "file:///a.js", lineNumber: 3 },
});

it("adds up what each function took by itself in the window alone, the most expensive first", () => {
  const profile: CpuProfile = {
    // The same function called from two places is one.
    nodes: [node(1, "send"), node(2, "parse"), node(3, "send"), node(4, "")],
    startTime: 1_000,
    samples: [2, 1, 2, 3, 4, 2],
    timeDeltas: [100, 100, 100, 200, 100, 100],
  };
  expect(selfTimes(profile, [1_150, 1_600])).toEqual([
    { name: "send", url: "file:///a.js", line: 3, share: 0.6 },
    { name: "parse", url: "file:///a.js", line: 3, share: 0.2 },
    { name: "(anonymous)", url: "file:///a.js", line: 3, share: 0.2 },
  ]);
});
