import fc from "fast-check";
import { makeMessageRows } from "@/components/messages/message-rows";
import type { ListedMessage, SentMessage } from "@/lib/client/messages/listed-message";

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

function rowsOf(messages: ListedMessage[], firstUnreadSeq: number | null = null) {
  return makeMessageRows()({ messages, firstUnreadSeq, hasMoreAfter: false });
}

function shape(messages: SentMessage[], firstUnreadSeq: number | null = null): string[] {
  return rowsOf(messages, firstUnreadSeq).map((row) =>
    row.kind === "message" ? (row.isGrouped ? "more" : "message") : row.kind,
  );
}

describe("the rows of a message list", () => {
  it("puts one person's messages within five minutes under one name", () => {
    const messages = [message(at(1, 9, 0), 1), message(at(1, 9, 2), 1), message(at(1, 9, 4, 59), 1)];
    expect(shape(messages)).toEqual(["top", "day", "message", "more", "more"]);
  });

  it("begins a group anew five minutes after the message before", () => {
    const messages = [message(at(1, 9, 0), 1), message(at(1, 9, 4), 1), message(at(1, 9, 9), 1)];
    expect(shape(messages)).toEqual(["top", "day", "message", "more", "message"]);
  });

  it("names who goes on and on once in each quarter of an hour, wherever the list begins", () => {
    const messages = Array.from({ length: 40 }, (_, minute) => message(at(1, 9, minute), 1));
    const named = (from: number) =>
      rowsOf(messages.slice(from)).flatMap((row) =>
        row.kind === "message" && !row.isGrouped ? [new Date(row.message.createdAt).getMinutes()] : [],
      );
    expect(named(0)).toEqual([0, 15, 30]);
    expect(named(7)).toEqual([7, 15, 30]);
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
    expect(rowsOf([onItsWay]).at(-1)?.key).toBe(rowsOf([arrived]).at(-1)?.key);
  });

  it("gives every row a key of its own", () => {
    const messages = [message(at(1, 9, 0), 1), message(at(2, 9, 0), 1), message(at(3, 9, 0), 2)];
    const keys = rowsOf(messages, messages[1]?.seq ?? null).map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("ends with the shape of what comes where the channel goes on", () => {
    const messages = [message(at(1, 9, 0), 1)];
    const rows = makeMessageRows()({ messages, firstUnreadSeq: null, hasMoreAfter: true });
    expect(rows.map((row) => row.kind)).toEqual(["top", "day", "message", "bottom"]);
  });

  it("keeps the very rows of messages that did not change when others come at either end", () => {
    const messages = [message(at(1, 9, 0), 1), message(at(1, 9, 1), 1), message(at(2, 9, 0), 2)];
    const before = rowsOf(messages);
    const after = rowsOf([message(at(1, 8, 0), 3), ...messages, message(at(2, 9, 1), 1)]);
    expect(after.slice(3, -1).map((row) => before.indexOf(row))).toEqual([2, 3, 4, 5]);
  });

  it("draws a message anew whose group began before it once older ones came", () => {
    const [older, newer] = [message(at(1, 9, 0), 1), message(at(1, 9, 1), 1)];
    expect(rowsOf([newer]).at(-1)).toMatchObject({ isGrouped: false });
    expect(rowsOf([older, newer]).at(-1)).toMatchObject({ isGrouped: true });
  });

  it("makes the same rows step by step as at once, whatever comes, changes or goes at either end", () => {
    const step = fc.record({
      kind: fc.constantFrom("append", "prepend", "change", "dropFirst", "dropLast"),
      at: fc.nat(),
      author: fc.integer({ min: 1, max: 2 }),
      minutes: fc.nat(900),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(12), (steps, firstUnread) => {
        const toRows = makeMessageRows();
        let messages: SentMessage[] = [];
        let [oldest, newest] = [1_000, 1_000];
        for (const { kind, at: index, author, minutes } of steps) {
          if (kind === "append") messages = [...messages, message(at(1, 0, minutes), author, (newest += 1))];
          else if (kind === "prepend") messages = [message(at(1, 0, minutes), author, (oldest -= 1)), ...messages];
          else if (kind === "dropFirst") messages = messages.slice(1);
          else if (kind === "dropLast") messages = messages.slice(0, -1);
          else messages = messages.map((each, place) => (place === index % messages.length ? { ...each } : each));
          const stretch = { messages, firstUnreadSeq: 995 + firstUnread, hasMoreAfter: index % 2 === 0 };
          expect(toRows(stretch)).toEqual(makeMessageRows()(stretch));
        }
      }),
    );
  });
});
