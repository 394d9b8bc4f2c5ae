import type { Outcome } from "./job";
import { spreadOf } from "./spread-of";

const CLIENT_ID = '"clientId":"';
const SEQ = '"seq":';

/** What was sent, acknowledged and delivered, message by message. Times are those of `performance.now()`. */
export class MessageLog {
  private readonly sentAt: number[] = [];
  private readonly ackMs: number[] = [];
  private readonly isAcknowledged: boolean[] = [];
  private readonly deliveries: number[] = [];
  private readonly deliveredAt: number[] = [];
  private readonly membersOf: number[] = [];
  private readonly lastSeqOf = new Map<number, number>();
  private refused = 0;
  private doubled = 0;
  private outOfOrder = 0;

  /** @param run tells this load's messages from those of the one before */
  constructor(private readonly run: string) {}

  /** @returns the message's number and its `clientId` */
  sent(members: number): { index: number; clientId: string } {
    const index = this.sentAt.push(performance.now()) - 1;
    this.deliveries.push(0);
    this.membersOf.push(members);
    return { index, clientId: `${this.run}-${index}` };
  }

  answered(index: number, isAccepted: boolean): void {
    if (!isAccepted) this.refused += 1;
    else this.ackMs.push(performance.now() - (this.sentAt[index] ?? 0));
    this.isAcknowledged[index] = isAccepted;
  }

  /**
   * A frame came to a member. It is searched and not parsed: in JSON no text of a message can look like a key of it.
   *
   * @param receiver the member's number
   */
  received(receiver: number, frame: string): void {
    const now = performance.now();
    for (let at = frame.indexOf(CLIENT_ID); at >= 0; at = frame.indexOf(CLIENT_ID, at)) {
      const seqAt = frame.lastIndexOf(SEQ, at) + SEQ.length;
      const start = at + CLIENT_ID.length;
      at = frame.indexOf('"', start);
      const [run, index] = frame.slice(start, at).split("-");
      if (run === this.run) this.delivered(receiver, Number(index), parseInt(frame.slice(seqAt, seqAt + 16), 10), now);
    }
  }

  /** Everything that was accepted has come to everybody. */
  get isComplete(): boolean {
    return this.owed() === 0 && this.answers === this.sentAt.length;
  }

  toOutcome(): Outcome {
    const times = this.sentAt.flatMap((sentAt, index) =>
      this.deliveries[index] === this.membersOf[index] ? [(this.deliveredAt[index] ?? 0) - sentAt] : [],
    );
    return {
      offered: this.sentAt.length,
      acknowledged: this.ackMs.length,
      refused: this.refused,
      deliveries: this.deliveries.reduce((sum, count) => sum + count, 0),
      lost: this.owed(),
      doubled: this.doubled,
      outOfOrder: this.outOfOrder,
      acknowledgement: spreadOf(this.ackMs),
      delivery: spreadOf(times),
      seconds: (this.deliveredAt.reduce((last, at) => Math.max(last, at), 0) - (this.sentAt[0] ?? 0)) / 1000,
    };
  }

  private get answers(): number {
    return this.ackMs.length + this.refused;
  }

  private owed(): number {
    return this.membersOf.reduce(
      (sum, members, index) => sum + (this.isAcknowledged[index] ? members - (this.deliveries[index] ?? 0) : 0),
      0,
    );
  }

  /** Each member is in one channel, whose `seq` is dense. */
  private delivered(receiver: number, index: number, seq: number, now: number): void {
    const lastSeq = this.lastSeqOf.get(receiver) ?? seq - 1;
    if (seq === lastSeq) return void (this.doubled += 1);
    if (seq !== lastSeq + 1) this.outOfOrder += 1;
    this.lastSeqOf.set(receiver, seq);
    this.deliveries[index] = (this.deliveries[index] ?? 0) + 1;
    this.deliveredAt[index] = now;
  }
}
