import type { Device } from "./device";

/** @returns what tells the longest task since then, in milliseconds; 0 when all were shorter than 50 */
export async function watchLongTasks({ page }: Device): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const durations: number[] = [];
    const note = (entries: PerformanceEntryList) => durations.push(...entries.map((entry) => entry.duration));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "longtask" });
    return { observer, durations, note };
  });
  return () =>
    watch.evaluate(async ({ observer, durations, note }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      // The second begins when the first has been drawn, which is a task as well.
      await frame();
      note(observer.takeRecords());
      return Math.max(0, ...durations);
    });
}
