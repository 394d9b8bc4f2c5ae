import { lastOwnMessage } from "@/components/messages/last-own-message";
import type { ListedMessage } from "@/lib/client/messages/listed-message";

const message = (id: number, authorId: number, deletedAt: string | null = null) =>
  ({ id, authorId, deletedAt, delivery: { state: "sent" } }) as ListedMessage;
const onItsWay = { authorId: 1, delivery: { state: "sending" } } as ListedMessage;
const refused = { authorId: 1, delivery: { state: "failed", error: { code: "conflict" } } } as ListedMessage;

describe("the message that arrow up edits", () => {
  it("is one's newest that stands, whoever spoke since", () => {
    const own = message(2, 1);
    expect(lastOwnMessage([message(1, 1), own, message(3, 1, "2026"), message(4, 2), refused], 1)).toBe(own);
  });

  it("may be on its way", () => {
    expect(lastOwnMessage([message(1, 1), onItsWay], 1)).toBe(onItsWay);
  });

  it("is none when one has said nothing", () => {
    expect(lastOwnMessage([message(1, 2)], 1)).toBeNull();
  });
});
