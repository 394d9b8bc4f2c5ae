import { setTimeout as wait } from "node:timers/promises";
import type { Crowd } from "./crowd";
import type { Opening, OpeningOutcome } from "./job";
import type { Member } from "./member";
import { Refusals } from "./persist";
import { spreadOf } from "./spread-of";
import { until } from "./until";

/** Milliseconds of each step, of everybody who took it. */
type Steps = Record<"token" | "handshake" | "channels" | "newest", number[]>;

const NEWEST = 50;

/** Everybody opens the app at an even pace, each step once the one before it is answered. */
export async function openApp(crowd: Crowd, opening: Opening): Promise<OpeningOutcome> {
  const { members } = crowd;
  const isContract = crowd.target.protocol === "contract";
  const known = new KnownOnline(crowd);
  crowd.onHeard = (receiver, { online }) => known.add(receiver, online);
  const steps: Steps = { token: [], handshake: [], channels: [], newest: [] };
  const startedAt = performance.now();
  let lastConnectedAt = startedAt;
  let inside = 0;
  const refusals = new Refusals();
  const deadline = startedAt + opening.withinSeconds * 1000 + opening.patienceMs;
  const open = async (member: Member) => {
    member.cut();
    const connect = isContract ? connectAsPage : connectBare;
    await connect(member, steps);
    lastConnectedAt = performance.now();
    if (isContract) known.add(member.index, await readAsPage(member, opening.channelId, steps));
    inside += 1;
  };
  const openAndPersist = async (member: Member) => {
    await wait((member.index / members.length) * opening.withinSeconds * 1000);
    await refusals.persist(() => open(member), deadline);
  };
  await Promise.race([Promise.all(members.map(openAndPersist)), wait(deadline - performance.now())]);
  const seconds = (performance.now() - startedAt) / 1000;
  await until(() => known.isComplete, isContract ? lastConnectedAt + opening.patienceMs - performance.now() : 0);
  return {
    in: inside,
    token: orNull(steps.token),
    handshake: spreadOf(steps.handshake),
    channels: orNull(steps.channels),
    newest: orNull(steps.newest),
    presenceMs: known.isComplete ? Math.max(0, known.lastAt - lastConnectedAt) : null,
    refusals: refusals.count,
    firstRefusal: refusals.first,
    seconds,
  };
}

async function connectBare(member: Member, steps: Steps): Promise<void> {
  steps.handshake.push(await member.connect());
}

/** With a token made for the connection, as the page does. */
async function connectAsPage(member: Member, steps: Steps): Promise<void> {
  const { token } = await timed(steps.token, member.http.read<{ token: string }>("POST", "/api/realtime/token"));
  steps.handshake.push(await member.connect(token));
}

/** @returns who was online when the channel was looked at */
async function readAsPage(member: Member, channelId: number, steps: Steps): Promise<number[]> {
  await timed(steps.channels, member.http.read("GET", "/api/channels"));
  const path = `/api/channels/${channelId}/messages?limit=${NEWEST}`;
  const { messages } = await timed(steps.newest, member.http.read<{ messages: unknown[] }>("GET", path));
  if (messages.length !== NEWEST) throw new Error(`${messages.length} messages are not ${NEWEST}`);
  return member.look(channelId);
}

async function timed<Answer>(times: number[], answer: Promise<Answer>): Promise<Answer> {
  const startedAt = performance.now();
  const answered = await answer;
  times.push(performance.now() - startedAt);
  return answered;
}

function orNull(times: number[]) {
  return times.length > 0 ? spreadOf(times) : null;
}

/** Whom each knows to be online. */
class KnownOnline {
  /** When the last one learned of the last other. */
  lastAt = 0;
  private readonly known: Set<number>[];
  private readonly people: Set<number>;
  private missing: number;

  constructor({ members }: Crowd) {
    this.people = new Set(members.map(({ participant }) => participant.userId));
    // Nobody needs to be told of themselves.
    this.known = members.map(({ participant }) => new Set([participant.userId]));
    this.missing = members.length * (members.length - 1);
  }

  get isComplete(): boolean {
    return this.missing === 0;
  }

  add(receiver: number, online: number[]): void {
    const known = this.known[receiver]!;
    for (const userId of online) {
      if (known.has(userId) || !this.people.has(userId)) continue;
      known.add(userId);
      this.missing -= 1;
      this.lastAt = performance.now();
    }
  }
}
