import { act, renderHook } from "@testing-library/react";
import { useState } from "react";
import { useEditLast } from "@/components/messages/use-edit-last";
import type { ListedMessage } from "@/lib/client/messages/listed-message";

const base = { clientId: "c", channelId: 1, authorId: 1, body: "x", createdAt: "2026-03-01T10:00:00.000Z" };
const sending: ListedMessage = { ...base, delivery: { state: "sending" } };
const sent: ListedMessage = {
  ...base,
  ...{ id: 7, seq: 7, changeSeq: 7, editedAt: null, deletedAt: null },
  delivery: { state: "sent" },
};

function show(initial: ListedMessage) {
  const { result, rerender } = renderHook(
    ({ message, isWriting }: { message: ListedMessage; isWriting: boolean }) => {
      const [editingId, onEdit] = useState<number | null>(null);
      return { editingId, editLast: useEditLast({ messages: [message], userId: 1, isWriting, onEdit }) };
    },
    { initialProps: { message: initial, isWriting: false } },
  );
  return { now: () => result.current, rerender };
}

it("edits what has arrived at once", () => {
  const page = show(sent);
  act(() => page.now().editLast());
  expect(page.now().editingId).toBe(7);
});

it("edits what is on its way as soon as it has arrived", () => {
  const page = show(sending);
  act(() => page.now().editLast());
  expect(page.now().editingId).toBeNull();
  page.rerender({ message: sent, isWriting: false });
  expect(page.now().editingId).toBe(7);
});

it("does not take the editor to somebody who has begun to write something else", () => {
  const page = show(sending);
  act(() => page.now().editLast());
  page.rerender({ message: sending, isWriting: true });
  page.rerender({ message: sent, isWriting: false });
  expect(page.now().editingId).toBeNull();
});
