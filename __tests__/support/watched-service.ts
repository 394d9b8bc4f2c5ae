import type { ConnectionState } from "@/lib/client/realtime/connection-state";
import type { EnvelopeRoutes } from "@/lib/client/realtime/websocket-listener";
import { WebSocketService } from "@/lib/client/realtime/websocket-service";
import type { Envelope, RealtimeSettings } from "@/lib/protocol/realtime";
import { SmallRealtime } from "./small-realtime";

const SETTINGS = { reconnectInterval: 40, maxReconnectAttempts: 3, typingTimeout: 3_000, messageQueueSize: 100 };
const HEARD_TYPES = ["message", "message_updated", "user_typing", "read_updated"] as const;

/** A page's connection to a small server, with everything that it says noted down. */
class WatchedService {
  readonly server = new SmallRealtime();
  readonly heard: Envelope[] = [];
  readonly states: ConnectionState[] = [];
  readonly joins: unknown[] = [];
  signedOut = 0;
  fetchToken: () => Promise<string> = countedTokens();
  service = this.make();
  /** Hears of a state the moment it is reached: some last for milliseconds here. */
  private onState: () => void = () => undefined;

  make(settings: Partial<RealtimeSettings> = {}, onState = (state: ConnectionState) => this.note(state)) {
    return new WebSocketService({
      settings: { ...SETTINGS, ...settings },
      url: this.server.url,
      fetchToken: () => this.fetchToken(),
      listener: {
        onConnectionState: onState,
        onJoin: (channelId, joined) => void this.joins.push([channelId, joined]),
        onSignedOut: () => (this.signedOut += 1),
        routes: Object.fromEntries(
          HEARD_TYPES.map((type) => [type, (envelope: Envelope) => void this.heard.push(envelope)]),
        ) as unknown as EnvelopeRoutes,
      },
    });
  }

  async begin(): Promise<void> {
    const { heard, states, joins, server } = this;
    for (const list of [heard, states, joins, server.attempts, server.tokens, server.said]) list.splice(0);
    Object.assign(server, { refusal: null, isDeaf: false });
    this.signedOut = 0;
    this.fetchToken = countedTokens();
    await server.start();
    this.service = this.make();
  }

  async end(): Promise<void> {
    this.service.disconnect();
    await this.server.kill();
  }

  get status() {
    return this.service.getConnectionState().status;
  }

  get statuses() {
    return this.states.map((state) => state.status);
  }

  /** The attempts that were announced. */
  get announced() {
    return this.states.flatMap((state) => (state.status === "reconnecting" ? [state] : []));
  }

  until(isReached: (state: ConnectionState) => boolean): Promise<void> {
    if (isReached(this.service.getConnectionState())) return Promise.resolve();
    return new Promise((resolve) => {
      this.onState = () => void (isReached(this.service.getConnectionState()) && resolve());
    });
  }

  reaches(wanted: ConnectionState["status"]): Promise<void> {
    return this.until((state) => state.status === wanted);
  }

  plansAttempt(attempt: number): Promise<void> {
    return this.until((state) => state.status === "reconnecting" && state.attempt === attempt);
  }

  private note(state: ConnectionState): void {
    this.states.push(state);
    this.onState();
  }
}

/** A connection for each test of this file; call it at the top level. */
export function withWatchedService(): WatchedService {
  const page = new WatchedService();
  beforeEach(() => page.begin());
  afterEach(() => page.end());
  return page;
}

function countedTokens(): () => Promise<string> {
  let tokens = 0;
  return () => Promise.resolve(`token-${(tokens += 1)}`);
}
