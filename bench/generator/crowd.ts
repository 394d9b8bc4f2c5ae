import type { HeardFrame } from "./heard-frames";
import type { Target } from "./job";
import { Member } from "./member";
import { spreadOf, type Spread } from "./spread-of";
import type { ChannelOrder } from "./channel-order";

/** So many connect at once: all of them would fill the queue of connections that the system keeps for a server. */
const CONNECTING_AT_ONCE = 50;

/** Everybody who takes part with one contestant. */
export class Crowd {
  readonly members: Member[];
  /** Whose channel it is, `general` aside. */
  readonly channels = new Map<number, Member[]>();
  readonly orders = new Map<number, ChannelOrder>();
  /** What is done with what a member hears; whoever watches sets it. */
  onHeard: (receiver: number, heard: HeardFrame) => void = () => undefined;
  private runs = 0;

  constructor(readonly target: Target) {
    this.members = target.people.map(
      (participant, index) => new Member(index, participant, target, (heard) => this.onHeard(index, heard)),
    );
    for (const member of this.members) {
      const { channelId } = member.participant;
      this.channels.set(channelId, [...(this.channels.get(channelId) ?? []), member]);
    }
  }

  /** A number that no load of this crowd had. */
  nextRun(): number {
    return (this.runs += 1);
  }

  async connect(): Promise<{ handshake: Spread; seconds: number }> {
    const startedAt = performance.now();
    const waiting = [...this.members];
    const times: number[] = [];
    const connectNext = async () => {
      for (let member = waiting.shift(); member; member = waiting.shift()) times.push(await member.connect());
    };
    await Promise.all(Array.from({ length: CONNECTING_AT_ONCE }, connectNext));
    return { handshake: spreadOf(times), seconds: (performance.now() - startedAt) / 1000 };
  }

  leave(): void {
    for (const member of this.members) member.cut();
  }
}
