import type { ChatClient } from "@/lib/client/store/chat-client";
import type { Message } from "@/lib/protocol/messages";
import type { Person } from "@/__tests__/support/people";
import { until } from "@/__tests__/support/until";
import { readEverything } from "./read-everything";

/**
 * Waits until a page shows of a channel what a third person reads of it, edits and deletions too.
 *
 * @throws Error naming where they still differ after the deadline
 */
export async function agrees(page: ChatClient, reader: Person, channelId: number, deadlineMs = 15_000): Promise<void> {
  const { history } = await readEverything(reader, channelId);
  const shown = (state = page.store.getState()): readonly Message[] =>
    state.messages.windows[channelId]?.messages ?? [];
  const stretch = () => history.slice((shown()[0]?.seq ?? 1) - 1);
  const isSame = () => JSON.stringify(shown()) === JSON.stringify(stretch());
  await until(page, isSame, deadlineMs).catch(() => {
    const wanted = stretch();
    const first = wanted.findIndex((message, index) => JSON.stringify(message) !== JSON.stringify(shown()[index]));
    throw new Error(
      `the page is ${page.service.getConnectionState().status} and has ${shown().length} of ${wanted.length} messages; ` +
        `it shows ${JSON.stringify(shown()[first])} where there is ${JSON.stringify(wanted[first])}`,
    );
  });
}
