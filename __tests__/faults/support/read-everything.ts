import type { ChangesPage, Message, MessagesPage } from "@/lib/protocol/messages";
import type { Person } from "@/__tests__/support/people";

/** A channel as the contract shows it to somebody who reads all of it, in both ways that there are. */
export interface ChannelContent {
  lastSeq: number;
  /** Page by page from the newest to the first, ascending by `seq`. [MSG5] */
  history: Message[];
  /** The change log from 0, in its order. [MSG6] */
  changes: Message[];
}

export async function readEverything(reader: Person, channelId: number): Promise<ChannelContent> {
  const { history, lastSeq } = await readHistory(reader, channelId);
  return { history, lastSeq, changes: await readChanges(reader, channelId) };
}

async function readHistory(reader: Person, channelId: number): Promise<Omit<ChannelContent, "changes">> {
  const path = `/channels/${channelId}/messages?limit=100`;
  let page = (await reader.api.get<MessagesPage>(path)).body;
  const { lastSeq } = page;
  const history = page.messages;
  while (page.hasMoreBefore) {
    page = (await reader.api.get<MessagesPage>(`${path}&before=${history[0]!.seq}`)).body;
    history.unshift(...page.messages);
  }
  return { history, lastSeq };
}

async function readChanges(reader: Person, channelId: number): Promise<Message[]> {
  const changes: Message[] = [];
  for (let hasMore = true; hasMore;) {
    const after = changes.at(-1)?.changeSeq ?? 0;
    const { body } = await reader.api.get<ChangesPage>(`/channels/${channelId}/changes?after=${after}&limit=500`);
    changes.push(...body.messages);
    ({ hasMore } = body);
  }
  return changes;
}
