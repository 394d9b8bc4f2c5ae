import { KeptClaims } from "@/lib/server/sessions/kept-claims";

const NOW = 1_000_000;

describe("KeptClaims", () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => jest.useRealTimers());

  it("opens a token once, and again when it has expired", async () => {
    const says = { sessionId: 1, userId: 2, expiresAt: NOW + 1_000 };
    const open = jest.fn((_token: string) => Promise.resolve(Date.now() < says.expiresAt ? says : null));
    const kept = new KeptClaims(open);
    for (let use = 0; use < 3; use += 1) expect(await kept.read("a")).toEqual(says);
    expect(open).toHaveBeenCalledTimes(1);
    jest.setSystemTime(NOW + 1_000);
    expect(await kept.read("a")).toBeNull();
  });

  it("does not open what was made here, until it has expired", async () => {
    const open = jest.fn(() => Promise.resolve(null));
    const kept = new KeptClaims(open);
    const says = { sessionId: 1, userId: 2, expiresAt: NOW + 1_000 };
    kept.keep("a", says);
    expect(await kept.read("a")).toEqual(says);
    expect(open).not.toHaveBeenCalled();
    jest.setSystemTime(NOW + 1_000);
    expect(await kept.read("a")).toBeNull();
  });

  it("opens a token that is not genuine each time, and forgets none of the others for it", async () => {
    const says = { sessionId: 1, userId: 2, expiresAt: Infinity };
    const open = jest.fn((token: string) => Promise.resolve(token === "genuine" ? says : null));
    const kept = new KeptClaims(open);
    await kept.read("genuine");
    for (let guess = 0; guess < 20_000; guess += 1) expect(await kept.read(`guess ${guess % 15_000}`)).toBeNull();
    expect(await kept.read("genuine")).toEqual(says);
    expect(open).toHaveBeenCalledTimes(20_001);
  });
});
