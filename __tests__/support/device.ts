import { AsyncLocalStorage } from "node:async_hooks";
import { setMaxListeners } from "node:events";
import { loadWindow } from "@/lib/client/messages/load-window";
import { channelOpened } from "@/lib/client/messages/messages-slice";
import { setCurrentChannel } from "@/lib/client/realtime/websocket-slice";
import { makeChatClient, type ChatClient } from "@/lib/client/store/chat-client";
import type { RootState } from "@/lib/client/store/make-store";
import type { Person } from "./people";
import { serverUrl } from "./server-url";
import { until } from "./until";

const REALTIME = { reconnectInterval: 50, maxReconnectAttempts: 10, typingTimeout: 3_000, messageQueueSize: 100 };
const nodeFetch = globalThis.fetch;
const speaking = new AsyncLocalStorage<Device>();
const running = new Set<Device>();

// What the library asks of the page it runs in; all devices are in this one.
Object.assign(globalThis, { window: new EventTarget(), document: new EventTarget() });
setMaxListeners(Infinity, window, document);
// They are no tabs of one browser.
Reflect.deleteProperty(globalThis, "BroadcastChannel");

/** Whatever a device asks for speaks for its person by a token, as a browser would by its cookie. */
globalThis.fetch = (input, init) => {
  const device = speaking.getStore();
  return device ? device.fetch(String(input), init) : nodeFetch(input, init);
};

/** Stops every device that a test has started. */
export function stopDevices(): void {
  for (const device of running) device.client.stop();
  running.clear();
}

/** The whole client library, as one page of one person has it, before the real server. */
export class Device {
  readonly asked: { method: string; path: string; at: number; keepalive: boolean }[] = [];
  readonly client: ChatClient;
  /** Nothing gets through while it is. */
  isOffline = false;

  constructor(private readonly person: Person) {
    this.client = makeChatClient({
      currentUser: { ...person.user, locale: null },
      workspace: { name: "", registration: "invite" },
      realtimeSettings: REALTIME,
      url: serverUrl(),
    });
  }

  /** Enters the chat, and waits until it is connected and has its channels. */
  async start(): Promise<this> {
    running.add(this);
    this.do(() => this.client.start());
    await this.until(
      ({ websocket, channels }) => websocket.connectionState.status === "connected" && channels.status === "ready",
    );
    return this;
  }

  /** Does something as this device. */
  do<Result>(what: () => Result): Result {
    return speaking.run(this, what);
  }

  /** What the chat's hooks do when a channel is opened. */
  async open(channelId: number): Promise<void> {
    await this.do(async () => {
      this.client.store.dispatch(setCurrentChannel(channelId));
      this.client.service.joinChannel(channelId);
      this.client.store.dispatch(channelOpened({ channelId }));
      await loadWindow(this.client, channelId, "newest");
    });
    await this.until(({ websocket }) => websocket.joinState === "joined");
  }

  get state(): RootState {
    return this.client.store.getState();
  }

  messages(channelId: number) {
    return this.state.messages.windows[channelId]?.messages ?? [];
  }

  unread(channelId: number): number | undefined {
    return this.state.channels.byId[channelId]?.membership?.unreadCount;
  }

  /** What was asked of one path, which may begin with its query. */
  askedFor(path: string, method = "GET") {
    return this.asked.filter((asked) => asked.method === method && asked.path.split("?")[0] === path);
  }

  /** Waits until the state is so. @throws Error when it does not come to that */
  until(isSo: (state: RootState) => boolean): Promise<void> {
    return until(this.client, isSo);
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const { method = "GET", keepalive = false } = init;
    this.asked.push({ method, path, at: Date.now(), keepalive });
    if (this.isOffline) return Promise.reject(new TypeError("fetch failed"));
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${this.person.token}`);
    return nodeFetch(new URL(path, serverUrl()), { ...init, headers });
  }
}
