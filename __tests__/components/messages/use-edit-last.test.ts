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

interface Shown {
  message: ListedMessage | null;
  isWriting?: boolean;
  channelId?: number;
}

function show(initial: ListedMessage | null, whenShown = () => Promise.resolve()) {
  const { result, rerender } = renderHook(
    ({ message, isWriting = false, channelId = 1 }: Shown) => {
      const [editingId, onEdit] = useState<number | null>(null);
      const messages = message ? [message] : [];
      return {
        editingId,
        editLast: useEditLast({ channelId, messages, userId: 1, whenShown, isWriting, onEdit }),
      };
    },
    { initialProps: { message: initial } as Shown },
  );
  return { now: () => result.current, editLast: () => act(async () => result.current.editLast()), rerender };
}

it("edits what has arrived at once", async () => {
  const page = show(sent);
  await page.editLast();
  expect(page.now().editingId).toBe(7);
});

it("edits what is on its way as soon as it has arrived", async () => {
  const page = show(sending);
  await page.editLast();
  expect(page.now().editingId).toBeNull();
  page.rerender({ message: sent });
  expect(page.now().editingId).toBe(7);
});

it("does not take the editor to somebody who has begun to write something else", async () => {
  const page = show(sending);
  await page.editLast();
  page.rerender({ message: sending, isWriting: true });
  page.rerender({ message: sent });
  expect(page.now().editingId).toBeNull();
});

it("edits what was sent just before, once it is in the list", async () => {
  let tellShown = () => {};
  const shown = new Promise<void>((resolve) => (tellShown = resolve));
  const page = show(null, () => shown);
  await page.editLast();
  page.rerender({ message: sent });
  expect(page.now().editingId).toBeNull();
  await act(async () => tellShown());
  expect(page.now().editingId).toBe(7);
});

it("edits nothing of another channel that was opened meanwhile", async () => {
  let tellShown = () => {};
  const shown = new Promise<void>((resolve) => (tellShown = resolve));
  const page = show(null, () => shown);
  await page.editLast();
  page.rerender({ message: sent, channelId: 2 });
  await act(async () => tellShown());
  expect(page.now().editingId).toBeNull();
});
