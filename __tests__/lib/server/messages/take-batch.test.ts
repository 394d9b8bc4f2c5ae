import type { PendingMessage, Turn } from "@/lib/server/messages/pending-message";
import { takeBatch } from "@/lib/server/messages/take-batch";

const settled = { settle: () => undefined, fail: () => undefined };

/** A channel's turn with messages named by `author:clientId`. */
function turn(channelId: number, ...names: string[]): Turn {
  return { channelId, pending: names.map((name) => pending(channelId, name)), end: () => undefined };
}

function pending(channelId: number, name: string): PendingMessage {
  const [authorId, clientId = ""] = name.split(":");
  return { channelId, authorId: Number(authorId), clientId, body: name, ...settled };
}

const namesOf = (turns: Pick<Turn, "channelId" | "pending">[]) =>
  turns.map(({ channelId, pending }) => [channelId, ...pending.map(({ body }) => body)]);

describe("takeBatch", () => {
  it("takes everything that fits, in the order it came", () => {
    const { batch, left } = takeBatch([turn(1, "1:a", "2:a", "1:b"), turn(2, "1:a")], 10);
    expect(namesOf(batch)).toEqual([
      [1, "1:a", "2:a", "1:b"],
      [2, "1:a"],
    ]);
    expect(left).toEqual([]);
  });

  it("[MSG2] leaves what is sent again for the next turn, where the first one is found", () => {
    const { batch, left } = takeBatch([turn(1, "1:a", "1:a", "2:a", "1:a")], 10);
    expect(namesOf(batch)).toEqual([[1, "1:a", "2:a"]]);
    expect(namesOf(left)).toEqual([[1, "1:a", "1:a"]]);
  });

  it("gives a quiet channel its share beside a flooded one", () => {
    const { batch, left } = takeBatch([turn(1, "1:a", "1:b", "1:c", "1:d"), turn(2, "2:a")], 4);
    expect(namesOf(batch)).toEqual([
      [1, "1:a", "1:b"],
      [2, "2:a"],
    ]);
    expect(namesOf(left)).toEqual([[1, "1:c", "1:d"]]);
  });

  it("takes one of each channel where there are more of them than places", () => {
    const { batch, left } = takeBatch([turn(1, "1:a"), turn(2, "2:a", "2:b"), turn(3, "3:a")], 2);
    expect(namesOf(batch)).toEqual([
      [1, "1:a"],
      [2, "2:a"],
      [3, "3:a"],
    ]);
    expect(namesOf(left)).toEqual([[2, "2:b"]]);
  });
});
