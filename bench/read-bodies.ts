import { readFile } from "node:fs/promises";

/** As people write, in both languages. */
const SENTENCES = [
  "ok",
  "好的，我看一下。",
  "can you try again with the latest build? it works here",
  "早上好。夜里一共 3 次断线重连，全部在 6 秒内恢复，没有丢消息。",
  "thanks!",
  "I think the problem is in the way the cache is warmed: the first request after a deploy takes the slow path.",
  "`npm run bench` 的结果在下面。明早 10 点前如果没有异常就全量。",
  "see https://example.org/runbook for the steps, and tell me when you are at the third one",
  "不急，下午再说。",
  "that is the one from Tuesday, is it not?",
  "Then it waits for the lock, and everything behind it waits too; with a shorter transaction it would not matter.",
];
/** A prime, so that channels, which take turns, and bodies do not fall into step. */
const MIXED = 211;

/** Mostly a line, now and then a paragraph. */
const BUILT_IN = Array.from({ length: MIXED }, (_, index) => {
  const pick = (step: number) => SENTENCES[(index * step) % SENTENCES.length]!;
  return [
    pick(1),
    ...(index % 4 === 0 ? [pick(3)] : []),
    ...(index % 20 === 0 ? [pick(5), pick(7), pick(9)] : []),
  ].join(" ");
});

/** Bodies of a chat log, one of each line `[09:14] <nick> text`; a mix of our own without one. */
export async function readBodies(corpus: string | null): Promise<string[]> {
  if (corpus === null) return BUILT_IN;
  const lines = (await readFile(corpus, "utf8")).split("\n");
  const bodies = lines.flatMap((line) => /^\[\d\d:\d\d\] <[^>]+> (.+)$/.exec(line)?.[1]?.trim() ?? []);
  if (bodies.length === 0) throw new Error(`${corpus} has no line like "[09:14] <nick> text"`);
  return bodies;
}
