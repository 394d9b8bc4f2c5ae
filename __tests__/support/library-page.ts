import { makeChatClient, type ChatClient } from "@/lib/client/store/chat-client";
import { loadWindow } from "@/lib/client/messages/load-window";
import { channelOpened } from "@/lib/client/messages/messages-slice";
import { setCurrentChannel } from "@/lib/client/realtime/websocket-slice";
import type { RealtimeSettings } from "@/lib/protocol/realtime";
import type { Person } from "./people";
import { serverUrl } from "./server-url";
import { until } from "./until";

/** What the library asks of the page it runs in. */
Object.assign(globalThis, { window: new EventTarget(), document: new EventTarget() });

const nodeFetch = globalThis.fetch;
const open = new Set<ChatClient>();

interface PageOptions {
  /** Where its socket goes; the server itself when absent. */
  socketUrl?: string;
  /** Where its requests go. All pages of a moment are one person's, and ask the same server. */
  httpUrl?: string;
  settings?: Partial<RealtimeSettings>;
}

/** A page of a person as the client library makes it, in Node: its stores and its connection, and nothing to see. */
export function openPage(
  person: Pick<Person, "user" | "token">,
  { socketUrl, httpUrl, settings }: PageOptions = {},
): ChatClient {
  globalThis.fetch = (input, init) => {
    // A path is the page's own, which speaks by a token where a browser would by its cookie.
    if (typeof input !== "string" || !input.startsWith("/")) return nodeFetch(input, init);
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${person.token}`);
    return nodeFetch(new URL(input, httpUrl ?? serverUrl()), { ...init, headers });
  };
  const quick = { reconnectInterval: 100, maxReconnectAttempts: 1_000, typingTimeout: 3_000, messageQueueSize: 100 };
  const page = makeChatClient({
    currentUser: { ...person.user, locale: null },
    workspace: { name: "", registration: "invite" },
    realtimeSettings: { ...quick, ...settings },
    url: socketUrl ?? serverUrl(),
  });
  open.add(page);
  page.start();
  return page;
}

/** What the chat's hooks do when channels are opened; the first of them is looked at. */
export async function openChannels(page: ChatClient, channelIds: number[]): Promise<void> {
  const [first = 0] = channelIds;
  page.store.dispatch(setCurrentChannel(first));
  page.service.joinChannel(first);
  for (const channelId of channelIds) {
    page.store.dispatch(channelOpened({ channelId }));
    await loadWindow(page, channelId, "newest");
  }
  await until(page, ({ websocket, channels }) => websocket.joinState === "joined" && channels.status === "ready");
}

/** Closes what a test has opened. */
export function closePages(): void {
  for (const page of open) page.stop();
  open.clear();
  globalThis.fetch = nodeFetch;
}
