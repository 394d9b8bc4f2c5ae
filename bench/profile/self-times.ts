/** What V8 writes for `--cpu-prof`. Times in microseconds. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  startTime: number;
  samples: number[];
  /** From each sample's predecessor to it; of the first, from `startTime`. */
  timeDeltas: number[];
}

export interface SelfTime {
  name: string;
  url: string;
  /** From 0. */
  line: number;
  /** Of the window. */
  share: number;
}

/** What each function took by itself within a window, the most expensive first; waiting for work is one of them. */
export function selfTimes(profile: CpuProfile, [fromUs, toUs]: readonly [number, number]): SelfTime[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, SelfTime>();
  let at = profile.startTime;
  let total = 0;
  for (const [index, id] of profile.samples.entries()) {
    const delta = profile.timeDeltas[index]!;
    at += delta;
    const frame = frames.get(id);
    if (at < fromUs || at > toUs || !frame) continue;
    const { functionName: name, url, lineNumber: line } = frame;
    const key = `${name} ${url}:${line}`;
    const time = times.get(key) ?? { name: name || "(anonymous)", url, line, share: 0 };
    time.share += delta;
    total += delta;
    times.set(key, time);
  }
  return [...times.values()].map((time) => ({ ...time, share: time.share / total })).sort((a, b) => b.share - a.share);
}
