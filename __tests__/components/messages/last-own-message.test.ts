import { lastOwnMessageId } from "@/components/messages/last-own-message";
import type { ListedMessage } from "@/lib/client/messages/listed-message";

const message = (id: number, authorId: number, deletedAt: string | null = null) =>
  ({ id, authorId, deletedAt, delivery: { state: "sent" } }) as ListedMessage;
const onItsWay = { authorId: 1, delivery: { state: "sending" } } as ListedMessage;

describe("the message that arrow up edits", () => {
  it("is one's newest that stands, whoever spoke since", () => {
    expect(lastOwnMessageId([message(1, 1), message(2, 1), message(3, 1, "2026"), message(4, 2), onItsWay], 1)).toBe(2);
  });

  it("is none when one has said nothing", () => {
    expect(lastOwnMessageId([message(1, 2)], 1)).toBeNull();
  });
});
