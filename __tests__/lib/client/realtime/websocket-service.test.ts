import { configure, waitFor } from "@testing-library/react";
import { ApiError } from "@/lib/client/api/api-error";
import type { ConnectionState } from "@/lib/client/realtime/connection-state";
import type { EnvelopeRoutes } from "@/lib/client/realtime/websocket-listener";
import { WebSocketService } from "@/lib/client/realtime/websocket-service";
import type { Envelope } from "@/lib/protocol/realtime";
import { SmallRealtime } from "../../../support/small-realtime";

configure({ asyncUtilTimeout: 5_000 });

const settings = { reconnectInterval: 40, maxReconnectAttempts: 3, typingTimeout: 3_000, messageQueueSize: 100 };
const server = new SmallRealtime();
const heard: Envelope[] = [];
const states: ConnectionState[] = [];
const joins: unknown[] = [];
let signedOut = 0;
let fetchToken: () => Promise<string>;
let service: WebSocketService;

const hear = (envelope: Envelope) => void heard.push(envelope);
const statuses = () => states.map((state) => state.status);
const status = () => service.getConnectionState().status;
/** Hears of a state the moment it is reached: some last for milliseconds here. */
let onState: () => void = () => undefined;
const announced = () => states.flatMap((state) => (state.status === "reconnecting" ? [state] : []));

function until(isReached: (state: ConnectionState) => boolean): Promise<void> {
  if (isReached(service.getConnectionState())) return Promise.resolve();
  return new Promise((resolve) => {
    onState = () => void (isReached(service.getConnectionState()) && resolve());
  });
}

const reaches = (wanted: ConnectionState["status"]) => until((state) => state.status === wanted);
const plansAttempt = (attempt: number) =>
  until((state) => state.status === "reconnecting" && state.attempt === attempt);

function note(state: ConnectionState): void {
  states.push(state);
  onState();
}

/** Lets another page go through all its attempts: whatever this one would have tried again, it has by then. */
async function anotherPageGivesUp(): Promise<void> {
  server.isDeaf = true;
  const other = makeService(() => undefined);
  other.connect();
  await waitFor(() => expect(other.getConnectionState().status).toBe("disconnected"));
  other.disconnect();
}

function makeService(onConnectionState: (state: ConnectionState, lastError: string | null) => void): WebSocketService {
  const types = ["message", "message_updated", "user_typing", "read_updated"] as const;
  return new WebSocketService({
    settings,
    url: server.url,
    fetchToken: () => fetchToken(),
    listener: {
      onConnectionState,
      onJoin: (channelId, joined) => void joins.push([channelId, joined]),
      onSignedOut: () => (signedOut += 1),
      routes: Object.fromEntries(types.map((type) => [type, hear])) as unknown as EnvelopeRoutes,
    },
  });
}

beforeEach(async () => {
  for (const list of [heard, states, joins, server.attempts, server.tokens, server.said]) list.splice(0);
  Object.assign(server, { refusal: null, isDeaf: false });
  signedOut = 0;
  let tokens = 0;
  fetchToken = () => Promise.resolve(`token-${(tokens += 1)}`);
  await server.start();
  service = makeService(note);
});

afterEach(async () => {
  service.disconnect();
  await server.kill();
});

describe("connecting", () => {
  it("[S5] goes from connecting to connected and to disconnected, and nowhere else", async () => {
    service.connect();
    expect(status()).toBe("connecting");
    await reaches("connected");
    service.disconnect();
    expect(statuses()).toEqual(["connecting", "connected", "disconnected"]);
  });

  it("[AUTH4] fetches a token of its own for each attempt", async () => {
    service.connect();
    await reaches("connected");
    server.disconnectAll();
    await waitFor(() => expect(statuses().filter((each) => each === "connected")).toHaveLength(2));
    expect(server.tokens).toEqual(["token-1", "token-2"]);
  });

  it("may be entered and left again at once, as React does in development", async () => {
    service.connect();
    service.disconnect();
    service.connect();
    await reaches("connected");
    expect(server.tokens).toHaveLength(1);
  });
});

describe("reconnecting", () => {
  it("[S6] announces each attempt of the Manager's with its number and its true time, then gives up", async () => {
    server.isDeaf = true;
    service.connect();
    await reaches("disconnected");
    expect(announced().map((state) => state.attempt)).toEqual([1, 2, 3]);
    // Each attempt knocks twice, by WebSocket and then by polling; the first pair is the first connect.
    const knocks = server.attempts.filter((_, at) => at % 2 === 0).slice(1);
    expect(knocks).toHaveLength(3);
    announced().forEach(({ nextAttemptAt }, at) => {
      expect(knocks[at]).toBeGreaterThanOrEqual(nextAttemptAt - 2);
      expect(knocks[at]).toBeLessThan(nextAttemptAt + 250);
    });
  });

  it("[S6] doubles the pause", async () => {
    server.isDeaf = true;
    service.connect();
    const pauses: number[] = [];
    for (const attempt of [1, 2, 3]) {
      await plansAttempt(attempt);
      pauses.push((announced().at(-1)?.nextAttemptAt ?? 0) - Date.now());
    }
    [40, 80, 160].forEach((pause, at) => {
      expect(pauses[at]).toBeGreaterThan(pause * 0.8 - 15);
      expect(pauses[at]).toBeLessThan(pause * 1.2 + 1);
    });
  });

  it("[S6] comes back by itself after the server was killed and started again, and counts anew", async () => {
    service.connect();
    await reaches("connected");
    await server.kill();
    await reaches("reconnecting");
    await server.start();
    await reaches("connected");
    await server.kill();
    await until((state) => state.status === "reconnecting");
    expect(service.getConnectionState()).toMatchObject({ attempt: 1 });
  });

  it("[RT9] retries a refusal that passes, which the Manager would not", async () => {
    server.refusal = "unavailable";
    service.connect();
    await plansAttempt(2);
    server.refusal = null;
    await reaches("connected");
    expect(signedOut).toBe(0);
  });

  it("counts refusals and failures of the network together", async () => {
    server.isDeaf = true;
    service.connect();
    await plansAttempt(2);
    Object.assign(server, { isDeaf: false, refusal: "unavailable" });
    await reaches("disconnected");
    expect([...new Set(announced().map((state) => state.attempt))]).toEqual([1, 2, 3]);
    expect(server.tokens.length).toBeGreaterThan(0);
  });

  it("comes back after the server has closed its socket", async () => {
    service.connect();
    await reaches("connected");
    server.disconnectAll();
    await reaches("reconnecting");
    await reaches("connected");
  });

  it("retries when no token can be fetched for want of an answer", async () => {
    const fetched = fetchToken;
    fetchToken = () => Promise.reject(new ApiError({ code: "network" }));
    service.connect();
    await reaches("reconnecting");
    fetchToken = fetched;
    await reaches("connected");
  });

  it("[S6] tries again on Retry, and counts from the beginning", async () => {
    server.isDeaf = true;
    service.connect();
    await reaches("disconnected");
    states.splice(0);
    service.retry();
    expect(status()).toBe("connecting");
    await reaches("disconnected");
    expect(announced().map((state) => state.attempt)).toEqual([1, 2, 3]);
    server.isDeaf = false;
    service.retry();
    await reaches("connected");
  });

  it.each([
    ["the network is back", () => window.dispatchEvent(new Event("online"))],
    ["someone looks at the page again", () => document.dispatchEvent(new Event("visibilitychange"))],
  ])("[S6] tries at once when %s", async (_, happen) => {
    const patient = { ...settings, reconnectInterval: 60_000 };
    service = new WebSocketService({
      ...{ settings: patient, url: server.url, fetchToken: () => fetchToken() },
      listener: {
        onConnectionState: note,
        onJoin: () => undefined,
        onSignedOut: () => undefined,
        routes: {} as EnvelopeRoutes,
      },
    });
    server.isDeaf = true;
    service.connect();
    await reaches("reconnecting");
    server.isDeaf = false;
    happen();
    await reaches("connected");
  });
});

describe("the end of a session", () => {
  it.each([
    ["the server refuses it", () => (server.refusal = "unauthenticated")],
    ["no token is given to it", () => (fetchToken = () => Promise.reject(new ApiError({ code: "unauthenticated" })))],
  ])("[RT9] is not retried when %s", async (_, arrange) => {
    arrange();
    service.connect();
    await reaches("disconnected");
    expect(signedOut).toBe(1);
    const attempts = server.tokens.length;
    await anotherPageGivesUp();
    expect(statuses()).toEqual(["connecting", "disconnected"]);
    expect(server.tokens).toHaveLength(attempts);
  });

  it("[RT9] is told by the server, and nothing after it is heard", async () => {
    service.connect();
    await reaches("connected");
    server.tell(
      { type: "session_ended", data: {} },
      { type: "read_updated", data: { lastReadSeq: 1, unreadCount: 0, mentionCount: 0 } },
    );
    await reaches("disconnected");
    expect(signedOut).toBe(1);
    expect(heard).toEqual([]);
    service.retry();
    window.dispatchEvent(new Event("online"));
    expect(status()).toBe("disconnected");
  });
});

describe("hearing", () => {
  it("[RT2] passes on envelopes in order, by their type, and passes over types it does not know", async () => {
    service.connect();
    await reaches("connected");
    const marker = { lastReadSeq: 1, unreadCount: 0, mentionCount: 0 };
    server.tell(
      { type: "user_typing", data: { isTyping: true } },
      { type: "constructor" as never, data: {} },
      { type: "reaction_of_tomorrow" as never, data: {} },
      { type: "read_updated", data: marker },
    );
    await waitFor(() => expect(heard.map((envelope) => envelope.type)).toEqual(["user_typing", "read_updated"]));
  });
});

describe("looking at a channel", () => {
  it("[RT4] joins, joins again after a reconnect, and leaves", async () => {
    service.joinChannel(7);
    service.connect();
    await waitFor(() => expect(joins).toHaveLength(1));
    server.disconnectAll();
    await waitFor(() => expect(joins).toHaveLength(2));
    service.leaveChannel(7);
    await waitFor(() => expect(server.said.at(-1)).toEqual(["leave_channel", { channel_id: 7 }]));
    expect(joins[1]).toEqual([7, { onlineUserIds: [], typingUserIds: [], lastSeq: 0, lastChangeSeq: 0 }]);
  });

  it("leaves one when another is joined", async () => {
    service.connect();
    await reaches("connected");
    service.joinChannel(1);
    service.joinChannel(2);
    await waitFor(() => expect(joins).toHaveLength(1));
    expect(server.said).toEqual([
      ["join_channel", { channel_id: 1 }],
      ["leave_channel", { channel_id: 1 }],
      ["join_channel", { channel_id: 2 }],
    ]);
    expect(joins).toMatchObject([[2, {}]]);
  });

  it("[CH6] says so when it may not", async () => {
    server.answer = () => ({ ok: false, error: { code: "forbidden", message: "You are not a member." } });
    service.connect();
    service.joinChannel(3);
    await waitFor(() => expect(joins).toEqual([[3, null]]));
  });

  it("[RT5] does not keep a typing sign for later", async () => {
    service.sendTyping(1, true);
    service.connect();
    await reaches("connected");
    service.sendTyping(1, false);
    await waitFor(() => expect(server.said).toEqual([["user_typing", { channel_id: 1, data: { isTyping: false } }]]));
  });
});
