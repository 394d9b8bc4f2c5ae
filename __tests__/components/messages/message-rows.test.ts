import { messageRows } from "@/components/messages/message-rows";
import type { SentMessage } from "@/lib/client/messages/listed-message";

let lastSeq = 0;

function message(at: Date, authorId: number, seq = (lastSeq += 1)): SentMessage {
  return {
    id: seq,
    channelId: 1,
    seq,
    changeSeq: seq,
    authorId,
    clientId: `c${seq}`,
    body: "x",
    createdAt: at.toISOString(),
    editedAt: null,
    deletedAt: null,
    delivery: { state: "sent" },
  };
}

/** In the clock of this machine, which is the one that days are counted by. */
function at(day: number, hour: number, minute: number, second = 0): Date {
  return new Date(2026, 2, day, hour, minute, second);
}

function shape(messages: SentMessage[], firstUnreadSeq: number | null = null): string[] {
  return messageRows(messages, firstUnreadSeq).map((row) =>
    row.kind === "message" ? (row.isGrouped ? "more" : "message") : row.kind,
  );
}

describe("the rows of a message list", () => {
  it("puts one person's messages within five minutes under one name", () => {
    const messages = [message(at(1, 9, 0), 1), message(at(1, 9, 2), 1), message(at(1, 9, 4, 59), 1)];
    expect(shape(messages)).toEqual(["top", "day", "message", "more", "more"]);
  });

  it("begins a group anew five minutes after its first message", () => {
    expect(shape([message(at(1, 9, 0), 1), message(at(1, 9, 3), 1), message(at(1, 9, 5), 1)])).toEqual([
      "top",
      "day",
      "message",
      "more",
      "message",
    ]);
  });

  it("begins a group anew when somebody else speaks", () => {
    const messages = [message(at(1, 9, 0), 1), message(at(1, 9, 0), 2), message(at(1, 9, 0), 1)];
    expect(shape(messages)).toEqual(["top", "day", "message", "message", "message"]);
  });

  it("divides days at midnight of the person who looks, and groups with it", () => {
    const messages = [message(at(1, 23, 59, 59), 1), message(at(2, 0, 0, 1), 1)];
    expect(shape(messages)).toEqual(["top", "day", "message", "day", "message"]);
  });

  it("draws the new line above the first unread message, and begins a group there", () => {
    const [first, second, third] = [message(at(1, 9, 0), 1), message(at(1, 9, 1), 1), message(at(1, 9, 2), 1)];
    expect(shape([first, second, third], second.seq)).toEqual(["top", "day", "message", "new", "message", "more"]);
  });

  it("draws no new line for a message that is not among these", () => {
    expect(shape([message(at(1, 9, 0), 1)], 100_000)).toEqual(["top", "day", "message"]);
  });

  it("[MSG2] keeps a message's key from its sending to its arrival", () => {
    const arrived = message(at(1, 9, 0), 1);
    const { clientId, channelId, authorId, body, createdAt } = arrived;
    const onItsWay = { clientId, channelId, authorId, body, createdAt, delivery: { state: "sending" } as const };
    expect(messageRows([onItsWay], null).at(-1)?.key).toBe(messageRows([arrived], null).at(-1)?.key);
  });

  it("gives every row a key of its own", () => {
    const messages = [message(at(1, 9, 0), 1), message(at(2, 9, 0), 1), message(at(3, 9, 0), 2)];
    const keys = messageRows(messages, messages[1]?.seq ?? null).map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
