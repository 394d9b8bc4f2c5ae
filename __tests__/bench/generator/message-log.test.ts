import { MessageLog } from "@/bench/generator/message-log";
import type { ChannelOrder } from "@/bench/generator/channel-order";

const CHANNEL_ID = 7;
const PEOPLE = 2;

function setUp(orders = new Map<number, ChannelOrder>(), run = 1) {
  const log = new MessageLog(run, orders, PEOPLE);
  /** Each is sent and accepted. */
  const clientIds = [1, 2, 3].map(() => {
    const { index, clientId } = log.sent(PEOPLE);
    log.answered(index, true);
    return clientId;
  });
  const hear = (receiver: number, ...seqs: number[]) => {
    for (const seq of seqs) log.received(receiver, { channelId: CHANNEL_ID, seq, clientId: clientIds[(seq - 1) % 3]! });
  };
  return { log, hear };
}

it("counts nothing wrong when everybody hears everything in order", () => {
  const { log, hear } = setUp();
  hear(0, 1, 2, 3);
  expect(log.isComplete).toBe(false);
  hear(1, 1, 2, 3);
  expect(log.isComplete).toBe(true);
  expect(log.toOutcome()).toMatchObject({ deliveries: 6, lost: 0, doubled: 0, outOfOrder: 0, acknowledged: 3 });
});

it("counts what somebody did not hear as lost", () => {
  const { log, hear } = setUp();
  hear(0, 1, 2, 3);
  hear(1, 1, 2);
  expect(log.toOutcome()).toMatchObject({ deliveries: 5, lost: 1, doubled: 0, outOfOrder: 0 });
});

it("counts what somebody heard again as doubled, however much later", () => {
  const { log, hear } = setUp();
  hear(0, 1, 2, 3);
  hear(1, 1, 2, 3, 1);
  expect(log.toOutcome()).toMatchObject({ lost: 0, doubled: 1, outOfOrder: 0 });
});

it("counts what passed another as out of order, and neither as lost nor as doubled", () => {
  const { log, hear } = setUp();
  hear(0, 1, 2, 3);
  hear(1, 1, 3, 2);
  const { lost, doubled, outOfOrder } = log.toOutcome();
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  expect(outOfOrder).toBeGreaterThan(0);
});

it("owes nobody what was refused", () => {
  const log = new MessageLog(1, new Map(), PEOPLE);
  log.answered(log.sent(PEOPLE).index, false);
  expect(log.isComplete).toBe(true);
  expect(log.toOutcome()).toMatchObject({ offered: 1, acknowledged: 0, refused: 1, lost: 0 });
});

it("waits for an answer that has not come, though everybody has heard the message", () => {
  const log = new MessageLog(1, new Map(), PEOPLE);
  const { clientId } = log.sent(PEOPLE);
  for (const receiver of [0, 1]) log.received(receiver, { channelId: CHANNEL_ID, seq: 1, clientId });
  expect(log.isComplete).toBe(false);
});

it("follows the order from load to load, and counts what is late from an earlier one nowhere", () => {
  const orders = new Map<number, ChannelOrder>();
  const first = setUp(orders);
  first.hear(0, 1, 2, 3);
  first.hear(1, 1, 2);
  const second = setUp(orders, 2);
  second.log.received(1, { channelId: CHANNEL_ID, seq: 3, clientId: "1-2" });
  second.hear(0, 4, 5, 6);
  second.hear(1, 4, 5, 6);
  expect(second.log.toOutcome()).toMatchObject({ deliveries: 6, lost: 0, doubled: 0, outOfOrder: 0 });
});
