import type { ChatClient } from "../store/chat-client";
import { loadWindow } from "./load-window";
import { windowPrepared } from "./messages-slice";
import { openingPosition } from "./opening-position";

/**
 * Reads what a channel opens with before it is shown; one of which something is here, or on its way, is left alone. [MSG5]
 *
 * @returns once it is here or could not be read, which the window's status says; null when there is nothing to wait for
 */
export function prepareWindow(
  client: Pick<ChatClient, "store" | "places" | "changeLog" | "kept">,
  channelId: number,
): Promise<void> | null {
  const { store, places } = client;
  const { messages, channels } = store.getState();
  const membership = channels.byId[channelId]?.membership ?? null;
  if (messages.windows[channelId] || !membership) return null;
  const placeSeq = places.get(channelId)?.seq ?? null;
  const position = openingPosition({ window: undefined, membership, pointedSeq: null, placeSeq });
  if (!position) return null;
  store.dispatch(windowPrepared({ channelId }));
  return loadWindow(client, channelId, position).catch(() => undefined);
}
