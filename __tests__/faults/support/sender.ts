import { setTimeout as wait } from "node:timers/promises";
import type { Message } from "@/lib/protocol/messages";
import { api, type Answer, type Api } from "@/__tests__/support/api";
import type { Person } from "@/__tests__/support/people";
import type { Ledger } from "./ledger";

type Answered = Answer<{ message: Message }>;

const RETRY_MS = 50;
/** About twice as long as the server takes at most to say that it cannot. */
const ANSWER_MS = 20_000;

export interface Way {
  ledger: Ledger;
  /** The server itself when absent. */
  url?: string;
  /** From one message to the next; none when absent. */
  pauseMs?: number;
}

/** What had to be repeated. */
export interface Trouble {
  /** The code of a connection that broke, or the status of an answer. */
  reason: string;
  askedAt: number;
}

/** A program that writes into one channel, one thing after another, and repeats each until it is acknowledged. */
export class Sender {
  readonly troubles: Trouble[] = [];
  private readonly api: Api;
  private readonly path: string;
  private readonly ledger: Ledger;
  private readonly pauseMs: number;
  private readonly alive: Message[] = [];
  /** When the last request was begun. */
  private askedAt = 0;
  private isStopping = false;
  private isAbandoned = false;
  private running = Promise.resolve();
  private count = 0;

  constructor(
    readonly person: Person,
    channelId: number,
    { ledger, url, pauseMs = 0 }: Way,
  ) {
    this.api = api(person.token, {}, { url, timeoutMs: ANSWER_MS });
    this.path = `/channels/${channelId}/messages`;
    this.ledger = ledger;
    this.pauseMs = pauseMs;
  }

  /** Starts, or goes on after a stop. */
  start(): void {
    this.isStopping = false;
    this.running = this.run();
    // Thrown where it is awaited.
    this.running.catch(() => undefined);
  }

  /** @returns once what is under way is acknowledged @throws Error when the server has refused something for good */
  stop(): Promise<void> {
    this.isStopping = true;
    return this.running;
  }

  /** Ends also what nobody will ever acknowledge. */
  abandon(): void {
    this.isStopping = true;
    this.isAbandoned = true;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      this.count += 1;
      await this.send(`message-${this.count}`);
      if (this.count % 3 === 0) await this.edit(this.alive[this.count % this.alive.length]!);
      if (this.count % 5 === 0) await this.remove(this.alive.shift()!);
      if (this.pauseMs > 0) await wait(this.pauseMs);
    }
  }

  private async send(clientId: string): Promise<void> {
    const answer = await this.insist(() => this.api.post(this.path, { clientId, body: clientId }));
    if (answer.status >= 400) throw new Error(`refused: ${JSON.stringify(answer.body)}`);
    this.note(answer.body.message);
    this.alive.push(answer.body.message);
  }

  /** One that is refused is not noted: what it was of is missing, and the judge will say so. */
  private async edit({ id }: Message): Promise<void> {
    const text = `edited when ${this.count} were sent`;
    const { status, body } = await this.insist(() => this.api.patch(`${this.path}/${id}`, { body: text }));
    if (status === 200) this.note(body.message);
    else this.complain(String(status));
  }

  /** Of a deletion that is repeated the server says `conflict`: it is done already. [MSG4] */
  private async remove(message: Message): Promise<void> {
    const { status, body } = await this.insist(() => this.api.delete(`${this.path}/${message.id}`));
    if (status === 200) this.note(body.message);
    if (status === 409) this.note({ ...message, body: "", deletedAt: "whenever" });
  }

  private note(message: Message): void {
    this.ledger.note(message, this.askedAt);
  }

  private complain(reason: string): void {
    this.troubles.push({ reason, askedAt: this.askedAt });
  }

  /** @returns the first answer that is not for want of something that passes */
  private async insist(ask: () => Promise<Answered>): Promise<Answered> {
    while (!this.isAbandoned) {
      this.askedAt = performance.now();
      const answer = await ask().catch((error: unknown) => this.complain(reasonOf(error)));
      if (answer && answer.status < 500) return answer;
      if (answer) this.complain(String(answer.status));
      await wait(RETRY_MS);
    }
    throw new Error("abandoned");
  }
}

/** Why any of them had to repeat something. */
export function reasonsOf(senders: Sender[]): Set<string> {
  return new Set(senders.flatMap(({ troubles }) => troubles.map(({ reason }) => reason)));
}

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? String(cause ?? error);
}
