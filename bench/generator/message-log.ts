import type { HeardMessage } from "./heard-frames";
import type { Outcome } from "./job";
import { ChannelOrder } from "./channel-order";
import { spreadOf } from "./spread-of";

/** What was sent, acknowledged and delivered, message by message. Times are those of `performance.now()`. */
export class MessageLog {
  private readonly sentAt: number[] = [];
  private readonly answerMs: number[] = [];
  private readonly isAcknowledged: boolean[] = [];
  private readonly deliveries: number[] = [];
  private readonly deliveredAt: number[] = [];
  private readonly membersOf: number[] = [];
  private refused = 0;
  private doubled = 0;
  private outOfOrder = 0;
  private lastSentAt = 0;

  /**
   * @param run tells this load's messages from those of the one before
   * @param orders by channel, kept from load to load
   * @param people how many there are
   */
  constructor(
    private readonly run: number,
    private readonly orders: Map<number, ChannelOrder>,
    private readonly people: number,
  ) {}

  /** @returns the message's number and its `clientId` */
  sent(members: number): { index: number; clientId: string } {
    this.lastSentAt = performance.now();
    const index = this.sentAt.push(this.lastSentAt) - 1;
    this.deliveries.push(0);
    this.deliveredAt.push(0);
    this.isAcknowledged.push(false);
    this.membersOf.push(members);
    return { index, clientId: `${this.run}-${index}` };
  }

  answered(index: number, isAccepted: boolean): void {
    if (isAccepted) this.answerMs.push(performance.now() - this.sentAt[index]!);
    else this.refused += 1;
    this.isAcknowledged[index] = isAccepted;
  }

  /** @param receiver the member's number */
  received(receiver: number, { channelId, seq, clientId }: HeardMessage): void {
    const arrival = this.orderOf(channelId).note(receiver, seq);
    const dash = clientId.indexOf("-");
    // Of an earlier load: what did not come in time is counted there, as lost.
    if (Number(clientId.slice(0, dash)) !== this.run) return;
    if (arrival === "again") return void (this.doubled += 1);
    if (arrival !== "next") this.outOfOrder += 1;
    const index = Number(clientId.slice(dash + 1));
    this.deliveries[index]! += 1;
    this.deliveredAt[index] = performance.now();
  }

  /** Everything was answered, and what was accepted has come to everybody. */
  get isComplete(): boolean {
    return this.answerMs.length + this.refused === this.sentAt.length && this.owed() === 0;
  }

  toOutcome(): Outcome {
    const startedAt = this.sentAt[0] ?? 0;
    const whole = [...this.sentAt.keys()].filter((index) => this.deliveries[index] === this.membersOf[index]);
    return {
      offered: this.sentAt.length,
      acknowledged: this.answerMs.length,
      refused: this.refused,
      deliveries: this.deliveries.reduce((sum, count) => sum + count, 0),
      lost: this.owed(),
      doubled: this.doubled,
      outOfOrder: this.outOfOrder,
      answer: spreadOf(this.answerMs),
      delivery: spreadOf(whole.map((index) => this.deliveredAt[index]! - this.sentAt[index]!)),
      seconds: (this.deliveredAt.reduce((last, at) => Math.max(last, at), this.lastSentAt) - startedAt) / 1000,
      sendingSeconds: (this.lastSentAt - startedAt) / 1000,
    };
  }

  private orderOf(channelId: number): ChannelOrder {
    const order = this.orders.get(channelId) ?? new ChannelOrder(this.people);
    this.orders.set(channelId, order);
    return order;
  }

  private owed(): number {
    return this.membersOf.reduce(
      (sum, members, index) => sum + (this.isAcknowledged[index] ? members - this.deliveries[index]! : 0),
      0,
    );
  }
}
