import type { ChangesPage, Message, MessagesPage } from "@/lib/protocol/messages";

export type Operation =
  { kind: "create"; body: string } | { kind: "edit"; at: number; body: string } | { kind: "remove"; at: number };

const TIME = "2026-01-01T00:00:00.000Z";

/** A channel as the contract has it, in memory: what a client's state is compared with. [MSG3]–[MSG6] */
export class ModelChannel {
  lastChangeSeq = 0;
  private readonly messages: Message[] = [];
  private readonly log: Message[] = [];

  constructor(private readonly channelId = 1) {}

  get lastSeq(): number {
    return this.messages.length;
  }

  create(body: string, { authorId = 1, clientId }: { authorId?: number; clientId?: string } = {}): Message {
    const seq = this.messages.length + 1;
    const message: Message = {
      id: seq + 1_000 * this.channelId,
      channelId: this.channelId,
      seq,
      changeSeq: 0,
      authorId,
      clientId: clientId ?? `client-${seq}`,
      body,
      createdAt: TIME,
      editedAt: null,
      deletedAt: null,
    };
    return this.store(message);
  }

  edit(seq: number, body: string): Message {
    return this.store({ ...this.at(seq), body, editedAt: TIME });
  }

  remove(seq: number): Message {
    return this.store({ ...this.at(seq), body: "", deletedAt: TIME });
  }

  /** @returns null for a change of nothing, or of a tombstone */
  apply(operation: Operation): Message | null {
    if (operation.kind === "create") return this.create(operation.body);
    if (this.messages.length === 0) return null;
    const seq = (operation.at % this.messages.length) + 1;
    if (this.at(seq).deletedAt !== null) return null;
    return operation.kind === "edit" ? this.edit(seq, operation.body) : this.remove(seq);
  }

  newestPage(limit: number): MessagesPage {
    return this.page(this.messages.slice(-limit));
  }

  olderPage(before: number, limit: number): MessagesPage {
    return this.page(this.messages.slice(Math.max(0, before - 1 - limit), before - 1));
  }

  newerPage(after: number, limit: number): MessagesPage {
    return this.page(this.messages.slice(after, after + limit));
  }

  aroundPage(around: number, limit: number): MessagesPage {
    const from = Math.max(around - Math.floor(limit / 2), 1);
    const to = Math.min(from + limit - 1, this.lastSeq);
    return this.page(this.messages.slice(Math.max(to - limit, 0), to));
  }

  changes(after: number, limit: number): ChangesPage {
    const changed = this.messages.filter((message) => message.changeSeq > after);
    changed.sort((a, b) => a.changeSeq - b.changeSeq);
    return { messages: changed.slice(0, limit), lastChangeSeq: this.lastChangeSeq, hasMore: changed.length > limit };
  }

  /** Everything from one message to another. */
  stretch(from: number, to = this.lastSeq): Message[] {
    return this.messages.slice(from - 1, to);
  }

  find(messageId: number): Message | undefined {
    return this.messages.find((message) => message.id === messageId);
  }

  findSent(authorId: number, clientId: string): Message | undefined {
    return this.messages.find((message) => message.authorId === authorId && message.clientId === clientId);
  }

  /** The channel as it was after a change. */
  asOf(changeSeq: number): Message[] {
    const state = new Map<number, Message>();
    for (const message of this.log) if (message.changeSeq <= changeSeq) state.set(message.seq, message);
    return [...state.values()].sort((a, b) => a.seq - b.seq);
  }

  private at(seq: number): Message {
    const message = this.messages[seq - 1];
    if (!message) throw new Error(`there is no message ${seq}`);
    return message;
  }

  private store(message: Message): Message {
    this.lastChangeSeq += 1;
    const stored = { ...message, changeSeq: this.lastChangeSeq };
    this.messages[stored.seq - 1] = stored;
    this.log.push(stored);
    return stored;
  }

  private page(messages: Message[]): MessagesPage {
    const hasMoreBefore = (messages[0]?.seq ?? 1) > 1;
    const { lastSeq, lastChangeSeq } = this;
    return {
      messages,
      hasMoreBefore,
      hasMoreAfter: (messages.at(-1)?.seq ?? lastSeq) < lastSeq,
      lastSeq,
      lastChangeSeq,
    };
  }
}
