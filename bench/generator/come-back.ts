import { setTimeout as wait } from "node:timers/promises";
import type { Crowd } from "./crowd";
import type { HeardMessage } from "./heard-frames";
import type { Flap, FlapOutcome, Tasks } from "./job";
import type { Member } from "./member";
import { Refusals } from "./persist";
import { spreadOf } from "./spread-of";
import { until } from "./until";

interface Numbers {
  channelId: number;
  lastChangeSeq: number;
}

interface Changes {
  messages: (HeardMessage & { changeSeq: number })[];
  hasMore: boolean;
}

/** What was acknowledged while they were away, by channel. */
const owed = new Map<number, Set<number>>();
const CHANGES_LIMIT = 500;

/** Cuts everybody off; a few send meanwhile, over HTTP: by turns to the channel that all are in and to their own. */
export async function cutOff(crowd: Crowd, flap: Flap): Promise<Tasks["cut"]["output"]> {
  for (const member of crowd.members) member.cut();
  const senders = pickSenders(crowd, flap);
  owed.clear();
  const run = crowd.nextRun();
  let acknowledged = 0;
  let answered = 0;
  for (let index = 0; index < flap.messages; index += 1) {
    const member = senders[Math.floor(index / 2) % senders.length]!;
    const channelId = index % 2 === 0 ? flap.generalId : member.participant.channelId;
    const message = { clientId: `${run}-${index}`, body: flap.bodies[index % flap.bodies.length] ?? "" };
    const path = `/api/channels/${channelId}/messages`;
    member.http.ask("POST", path, JSON.stringify(message), (status, body) => {
      answered += 1;
      if (status !== 201) return;
      acknowledged += 1;
      const { message: stored } = JSON.parse(body.toString("utf8")) as { message: HeardMessage };
      owed.set(channelId, (owed.get(channelId) ?? new Set()).add(stored.seq));
    });
    await wait((flap.awaySeconds * 1000) / flap.messages);
  }
  await until(() => answered === flap.messages, flap.patienceMs);
  return { offered: flap.messages, acknowledged };
}

/** Everybody comes back over the time that the page's jitter gives, and asks for what was missed, as the page does. */
export async function comeBack(crowd: Crowd, flap: Flap): Promise<FlapOutcome> {
  const { members } = crowd;
  const startedAt = performance.now();
  const inboxes = new Map(members.map((member) => [member.index, new Inbox(member, flap.generalId)]));
  crowd.onHeard = (receiver, { messages }) => inboxes.get(receiver)?.add(messages, performance.now() - startedAt);
  const refusals = new Refusals();
  let back = 0;
  const comeBackOne = async (inbox: Inbox, place: number) => {
    await wait((place / members.length) * flap.returnSpreadMs);
    const attempt = async () => {
      inbox.member.cut();
      await catchUp(inbox.member, (messages) => inbox.add(messages, performance.now() - startedAt));
      back += 1;
    };
    await refusals.persist(attempt, startedAt + flap.patienceMs);
  };
  const all = [...inboxes.values()];
  const returned = Promise.all(all.map(comeBackOne));
  await Promise.race([returned, wait(flap.patienceMs)]);
  await until(() => all.every(({ missing }) => missing === 0), flap.patienceMs - (performance.now() - startedAt));
  const seconds = (performance.now() - startedAt) / 1000;
  const whole = all.filter(({ missing }) => missing === 0);
  return {
    back,
    acknowledged: [...owed.values()].reduce((sum, seqs) => sum + seqs.size, 0),
    deliveries: all.reduce((sum, { had }) => sum + had, 0),
    lost: all.reduce((sum, { missing }) => sum + missing, 0),
    doubled: all.reduce((sum, { doubled }) => sum + doubled, 0),
    complete: spreadOf(whole.map(({ completeMs }) => completeMs)),
    refusals: refusals.count,
    firstRefusal: refusals.first,
    seconds,
  };
}

/** Of as many channels as there are senders. */
function pickSenders({ members }: Crowd, { senders }: Flap): Member[] {
  const every = Math.floor(members.length / senders);
  return Array.from({ length: senders }, (_, place) => members[place * every]!);
}

/** Connects, asks how far the channels are, and for the changes of each that went on; before the cut nothing was sent. */
async function catchUp(member: Member, take: (messages: HeardMessage[]) => void): Promise<void> {
  const { token } = await member.http.read<{ token: string }>("POST", "/api/realtime/token");
  await member.connect(token);
  const { numbers } = await member.http.read<{ numbers: Numbers[] }>("GET", "/api/channels/numbers");
  for (const { channelId } of numbers.filter(({ lastChangeSeq }) => lastChangeSeq > 0)) {
    let after = 0;
    for (let hasMore = true; hasMore;) {
      const path = `/api/channels/${channelId}/changes?after=${after}&limit=${CHANGES_LIMIT}`;
      const page = await member.http.read<Changes>("GET", path);
      take(page.messages);
      after = page.messages.at(-1)?.changeSeq ?? after;
      hasMore = page.hasMore;
    }
  }
}

/** What one person has of what they are owed. */
class Inbox {
  missing: number;
  had = 0;
  doubled = 0;
  completeMs = 0;
  private readonly owed: Map<number, Set<number>>;
  private readonly stored = new Set<string>();

  constructor(
    readonly member: Member,
    generalId: number,
  ) {
    const channelIds = [generalId, member.participant.channelId];
    this.owed = new Map(channelIds.map((channelId) => [channelId, new Set(owed.get(channelId))]));
    this.missing = [...this.owed.values()].reduce((sum, seqs) => sum + seqs.size, 0);
  }

  /** The same message by another way is no second one; another one with the same `clientId` is. */
  add(messages: HeardMessage[], ms: number): void {
    for (const { channelId, seq, clientId } of messages) {
      if (!this.owed.get(channelId)?.delete(seq)) continue;
      this.missing -= 1;
      this.had += 1;
      if (this.stored.has(clientId)) this.doubled += 1;
      this.stored.add(clientId);
      this.completeMs = ms;
    }
  }
}
