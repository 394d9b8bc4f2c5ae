import type { Message } from "@/lib/protocol/messages";
import type { Person } from "@/__tests__/support/people";
import type { Ledger } from "./ledger";
import { readEverything, type ChannelContent } from "./read-everything";

/** Each entry is a sentence about one message; a promise that was kept has none. */
export interface Verdict {
  /** How many sends, edits and deletions were acknowledged. */
  acknowledged: number;
  lost: string[];
  doubled: string[];
  /** Whatever else cannot be: holes in the numbers, messages that nobody sent, two ways of reading that disagree. */
  wrong: string[];
}

export const BLAMELESS = { lost: [], doubled: [], wrong: [] };

/**
 * Compares what was acknowledged with what a third person, who has sent nothing, reads over the public contract.
 *
 * Call it when everything that was sent is acknowledged.
 */
export async function judge(reader: Person, ledger: Ledger, channelIds: number[]): Promise<Verdict> {
  const verdict: Verdict = { acknowledged: ledger.times.length, lost: [], doubled: [], wrong: [] };
  for (const channelId of channelIds) judgeChannel(await readEverything(reader, channelId), channelId, ledger, verdict);
  return verdict;
}

function judgeChannel(content: ChannelContent, channelId: number, ledger: Ledger, verdict: Verdict): void {
  const { history, lastSeq, changes } = content;
  const noted = [...ledger.messages.values()].filter((message) => message.channelId === channelId);
  const stored = new Map(history.map((message) => [message.id, message]));
  const known = new Set(noted.map(({ id }) => id));
  for (const message of noted) {
    const complaint = complaintAbout(message, stored.get(message.id));
    if (complaint) verdict.lost.push(`${nameOf(message)} ${complaint}`);
  }
  verdict.doubled.push(...doublesOf(history, nameOf));
  verdict.doubled.push(...doublesOf(history, ({ seq }) => `number ${seq} of channel ${channelId}`));
  verdict.wrong.push(...doublesOf(history, ({ changeSeq }) => `change ${changeSeq} of channel ${channelId}`));
  for (const message of history) {
    if (!known.has(message.id)) verdict.wrong.push(`${nameOf(message)} is there, and nobody was told`);
  }
  const isDense = history.length === lastSeq && history.every(({ seq }, index) => seq === index + 1);
  if (!isDense) verdict.wrong.push(`channel ${channelId} has ${history.length} messages up to number ${lastSeq}`);
  const replayed = [...changes].sort((a, b) => a.seq - b.seq);
  if (JSON.stringify(replayed) !== JSON.stringify(history)) {
    verdict.wrong.push(`the history of channel ${channelId} and its change log disagree`);
  }
}

function complaintAbout(acknowledged: Message, stored: Message | undefined): string | null {
  if (!stored) return "is not there";
  if (stored.seq !== acknowledged.seq) return `has become number ${stored.seq}`;
  if (stored.changeSeq < acknowledged.changeSeq) return "is as it was before its last change";
  if (acknowledged.deletedAt !== null && stored.deletedAt === null) return "was deleted, and is there";
  return stored.body === acknowledged.body ? null : `says "${stored.body}" and not "${acknowledged.body}"`;
}

function doublesOf(messages: Message[], name: (message: Message) => string): string[] {
  const seen = new Set<string>();
  return messages.map(name).flatMap((one) => (seen.size === seen.add(one).size ? [`${one} is there twice`] : []));
}

function nameOf({ channelId, authorId, clientId }: Message): string {
  return `${clientId} of person ${authorId} in channel ${channelId}`;
}
