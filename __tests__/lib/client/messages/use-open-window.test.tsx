import { act, waitFor } from "@testing-library/react";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useNewest } from "@/lib/client/messages/use-newest";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();

type Options = NonNullable<Parameters<typeof useMessages>[1]>;

const AROUND = /\/api\/channels\/1\/messages\?.*around=/;

const useParts = (options: Options) => ({ ...useMessages(1, options), ...useNewest(1) });

/** A channel of 300 messages at its end, and what it takes to be pointed to one of them. */
async function openAtEnd(membership = { lastReadSeq: 300, unreadCount: 0, mentionCount: 0 }) {
  for (let seq = 1; seq <= 300; seq += 1) chat().channel.create(String(seq));
  chat().listing.membership = membership;
  const { result, rerender } = renderChatHook(chat(), useParts, {
    initialProps: { initial: chat().listing } as Options,
  });
  await waitFor(() => expect(result.current.status).toBe("ready"));
  return {
    now: () => result.current,
    seqs: () => result.current.messages.map(({ body }) => Number(body)),
    point: (pointed: Options["pointed"]) => rerender({ initial: chat().listing, pointed }),
  };
}

/** Pages around a message wait until they are let go. */
function holdPagesAround(): () => void {
  let release = () => {};
  const held = new Promise<null>((resolve) => (release = () => resolve(null)));
  chat().fault = ({ path }) => (AROUND.test(path) ? held : null);
  return release;
}

const asked = () => chat().askedFor("GET", "/api/channels/1/messages");

it("[MSG5] stays where it is when the message it was led to is not wanted any more before it came", async () => {
  const page = await openAtEnd();
  const release = holdPagesAround();
  page.point({ seq: 20, visit: 1 });
  await waitFor(() => expect(asked().some(({ path }) => AROUND.test(path))).toBe(true));
  page.point(null);
  release();
  chat().fault = () => null;
  // What is read after it comes after it.
  act(() => page.now().loadNext("older"));
  await waitFor(() => expect(page.seqs()).toHaveLength(100));
  expect(page.seqs()).toContain(300);
  expect(page.seqs()).not.toContain(20);
});

it("[MSG5] goes to the end from a message that was pointed to with one request, whatever is unread", async () => {
  const page = await openAtEnd({ lastReadSeq: 200, unreadCount: 100, mentionCount: 0 });
  page.point({ seq: 20, visit: 1 });
  await waitFor(() => expect(page.seqs()).toContain(20));
  const before = asked().length;
  let arrival = Promise.resolve();
  act(() => {
    arrival = page.now().showNewest();
    page.point(null);
  });
  await act(() => arrival);
  await waitFor(() => expect(page.seqs()).toContain(300));
  expect(page.now().startsAtEnd).toBe(true);
  expect(asked()).toHaveLength(before + 1);
});
