import type { Crowd } from "./crowd";
import type { Asking, AskingOutcome } from "./job";
import type { Member } from "./member";
import { spreadOf } from "./spread-of";

interface Page {
  messages: { seq: number }[];
}

const PAGE = 50;

/** Asks about a long channel, one question at a time: opens it, pages back from its end, and jumps about in its middle. */
export async function askArchive({ members }: Crowd, { channelId, lastSeq, times }: Asking): Promise<AskingOutcome> {
  const path = `/api/channels/${channelId}/messages`;
  let wrong = 0;
  /** People take turns: one person asks less than this in a while. */
  const asker = (turn: number): Member => members[turn % members.length]!;
  const read = async (turn: number, query: string, isRight: (seqs: number[]) => boolean) => {
    const { messages } = await asker(turn).http.read<Page>("GET", `${path}?limit=${PAGE}${query}`);
    const seqs = messages.map(({ seq }) => seq);
    const isDense = seqs.every((seq, index) => index === 0 || seq === seqs[index - 1]! + 1);
    if (!isDense || seqs.length !== PAGE || !isRight(seqs)) wrong += 1;
    return seqs;
  };
  const repeat = async (work: (turn: number) => Promise<unknown>) => {
    const durations: number[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      const startedAt = performance.now();
      await work(turn);
      durations.push(performance.now() - startedAt);
    }
    return spreadOf(durations);
  };

  const open = async (turn: number) => {
    await asker(turn).http.read("GET", `/api/channels/${channelId}`);
    await read(turn, "", (seqs) => seqs.at(-1) === lastSeq);
  };
  let before = lastSeq + 1;
  const pageBack = async (turn: number) => {
    const seqs = await read(turn, `&before=${before}`, (page) => page.at(-1) === before - 1);
    // A short channel is paged through again.
    before = seqs[0]! > PAGE ? seqs[0]! : lastSeq + 1;
  };
  const jump = async (turn: number) => {
    // Spread over the channel without repeating, each run the same.
    const around = PAGE + Math.floor(((turn * 0.618_034) % 1) * (lastSeq - 2 * PAGE));
    await read(turn, `&around=${around}`, (page) => page.includes(around));
  };
  // The first of each kind opens connections and plans statements, as on any other day.
  for (const work of [open, pageBack, jump]) await work(0);
  return { opening: await repeat(open), paging: await repeat(pageBack), jumping: await repeat(jump), wrong };
}
