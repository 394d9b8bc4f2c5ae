import { ApiError } from "@/lib/client/api/api-error";
import { RECONNECT_MAX_DELAY_MS } from "@/lib/protocol/timings";
import { withWatchedService } from "../../../support/watched-service";

const page = withWatchedService();

beforeEach(() => {
  jest.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ message: {} }, { status: 201 }));
});

afterEach(() => jest.restoreAllMocks());

describe("reconnecting", () => {
  it("[S6] announces each attempt of the Manager's with its number and its true time, then gives up", async () => {
    // Doubled each time; this random number takes a tenth off.
    jest.spyOn(Math, "random").mockReturnValue(0.25);
    const pauses = [36, 72, 144];
    const timers = jest.spyOn(globalThis, "setTimeout");
    // The Manager takes its clock when it is made.
    page.service = page.make();
    page.server.isDeaf = true;
    page.service.connect();
    await page.reaches("disconnected");
    expect(page.announced.map((state) => state.attempt)).toEqual([1, 2, 3]);
    expect(timers.mock.calls.flatMap(([, ms = 0]) => (pauses.includes(ms) ? [ms] : []))).toEqual(pauses);
    // Each attempt knocks twice, by WebSocket and then by polling; the first pair is the first connect.
    const knocks = page.server.attempts.filter((_, at) => at % 2 === 0).slice(1);
    expect(knocks).toHaveLength(3);
    page.announced.forEach(({ nextAttemptAt }, at) => {
      expect(knocks[at]).toBeGreaterThanOrEqual(nextAttemptAt - 2);
    });
  });

  it("[S6] doubles the pause", async () => {
    page.server.isDeaf = true;
    page.service.connect();
    const pauses: number[] = [];
    for (const attempt of [1, 2, 3]) {
      await page.plansAttempt(attempt);
      pauses.push((page.announced.at(-1)?.nextAttemptAt ?? 0) - Date.now());
    }
    [40, 80, 160].forEach((pause, at) => {
      expect(pauses[at]).toBeGreaterThan(pause * 0.8 - 15);
      expect(pauses[at]).toBeLessThan(pause * 1.2 + 1);
    });
  });

  it("[S6] comes back by itself after the server was killed and started again, and counts anew", async () => {
    page.service.connect();
    await page.reaches("connected");
    await page.server.kill();
    await page.reaches("reconnecting");
    await page.server.start();
    await page.reaches("connected");
    await page.server.kill();
    await page.until((state) => state.status === "reconnecting");
    expect(page.service.getConnectionState()).toMatchObject({ attempt: 1 });
  });

  it("[RT9] retries a refusal that passes, which the Manager would not", async () => {
    page.server.refusal = "unavailable";
    page.service.connect();
    await page.plansAttempt(2);
    page.server.refusal = null;
    await page.reaches("connected");
    expect(page.signedOut).toBe(0);
  });

  it("counts refusals and failures of the network together", async () => {
    page.server.isDeaf = true;
    page.service.connect();
    await page.plansAttempt(2);
    Object.assign(page.server, { isDeaf: false, refusal: "unavailable" });
    await page.reaches("disconnected");
    expect([...new Set(page.announced.map((state) => state.attempt))]).toEqual([1, 2, 3]);
    expect(page.server.tokens.length).toBeGreaterThan(0);
  });

  it("comes back after the server has closed its socket", async () => {
    page.service.connect();
    await page.reaches("connected");
    page.server.disconnectAll();
    await page.reaches("reconnecting");
    await page.reaches("connected");
  });

  it("retries when no token can be fetched for want of an answer", async () => {
    const fetched = page.fetchToken;
    page.fetchToken = () => Promise.reject(new ApiError({ code: "network" }));
    page.service.connect();
    await page.reaches("reconnecting");
    page.fetchToken = fetched;
    await page.reaches("connected");
  });

  it("[S6] tries again on Retry, and counts from the beginning", async () => {
    page.server.isDeaf = true;
    page.service.connect();
    await page.reaches("disconnected");
    page.states.splice(0);
    page.service.retry();
    expect(page.status).toBe("connecting");
    await page.reaches("disconnected");
    expect(page.announced.map((state) => state.attempt)).toEqual([1, 2, 3]);
    page.server.isDeaf = false;
    page.service.retry();
    await page.reaches("connected");
  });

  it.each([
    ["the network is back", () => window.dispatchEvent(new Event("online"))],
    ["someone looks at the page again", () => document.dispatchEvent(new Event("visibilitychange"))],
    ["the server has taken a message", () => page.service.send(1, { clientId: "from-the-outbox", body: "x" })],
  ])("[S6] tries at once when %s", async (_, happen) => {
    page.service = page.make({ reconnectInterval: RECONNECT_MAX_DELAY_MS });
    page.server.isDeaf = true;
    page.service.connect();
    await page.reaches("reconnecting");
    page.server.isDeaf = false;
    await happen();
    await page.reaches("connected");
  });

  it("[S6] [S14] does not say connected once the device knows that it has no network", async () => {
    page.service.connect();
    await page.reaches("connected");
    page.server.isDeaf = true;
    window.dispatchEvent(new Event("offline"));
    expect(page.service.getConnectionState().status).toBe("reconnecting");
  });

  it("[S6] goes on with a server that is reached without a network", async () => {
    page.service.connect();
    await page.reaches("connected");
    window.dispatchEvent(new Event("offline"));
    await page.reaches("connected");
  });
});
