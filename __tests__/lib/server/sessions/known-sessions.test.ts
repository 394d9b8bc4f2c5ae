import { setImmediate as turn } from "node:timers/promises";
import { SmallSessionTable } from "@/__tests__/support/small-session-table";
import { testSettings } from "@/__tests__/support/test-settings";
import { runtime } from "@/lib/server/runtime";
import { KnownSessions } from "@/lib/server/sessions/known-sessions";

const alice = { userId: 1, sessionId: 10, role: "member" } as const;
const bob = { userId: 2, sessionId: 20, role: "member" } as const;
const byToken = ({ sessionId }: { sessionId: number }) => ({ tokenHash: `token ${sessionId}` });

let table: SmallSessionTable;
let sessions: KnownSessions;

beforeEach(() => {
  jest.useFakeTimers();
  runtime().settings = testSettings();
  table = new SmallSessionTable();
  table.begin(alice);
  table.begin(bob);
  sessions = new KnownSessions(table);
});

afterEach(() => {
  void sessions.stop();
  jest.useRealTimers();
});

describe("KnownSessions", () => {
  it("asks once for a session that is used again and again, and confirms it", async () => {
    for (let second = 0; second < 10; second += 0.1) {
      expect(await sessions.find(byToken(alice))).toEqual(alice);
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(table.lookups).toEqual([[byToken(alice)]]);
    expect(table.confirmations.length).toBeGreaterThan(10);
  });

  it("confirms all that are used in one statement, and nobody when nobody is", async () => {
    await sessions.find(byToken(alice));
    await sessions.find(bob);
    await jest.advanceTimersByTimeAsync(400);
    expect(table.confirmations).toEqual([[bob, alice]]);
    await jest.advanceTimersByTimeAsync(60_000);
    const { length } = table.confirmations;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(table.confirmations).toHaveLength(length);
    await sessions.find(bob);
    expect(table.lookups).toHaveLength(3);
  });

  it("finds in one statement all that come while one is under way, and says no to those that do not stand", async () => {
    const release = table.holdLookups();
    const first = sessions.find(byToken(alice));
    await jest.advanceTimersByTimeAsync(0);
    const names = [byToken(alice), byToken(bob), { sessionId: 10, userId: 1 }, { sessionId: 10, userId: 2 }];
    const rest = Promise.all([...names, { tokenHash: "never" }].map((name) => sessions.find(name)));
    await jest.advanceTimersByTimeAsync(0);
    release();
    expect(await first).toEqual(alice);
    expect(await rest).toEqual([alice, bob, alice, null, null]);
    expect(table.lookups).toEqual([[byToken(alice)], [...names, { tokenHash: "never" }]]);
  });

  it("finds in one statement all whose requests one turn of the event loop brings", async () => {
    const people = [alice, bob];
    const found = await Promise.all(people.map((person) => turn().then(() => sessions.find(byToken(person)))));
    expect(found).toEqual(people);
    expect(table.lookups).toEqual([people.map(byToken)]);
  });

  it("[AUTH5] does not know any more what was forgotten, and of a person nothing", async () => {
    const again = { ...alice, sessionId: 11 };
    table.begin(again);
    for (const session of [alice, again, bob]) await sessions.find(byToken(session));
    table.end(alice);
    sessions.forget([alice.sessionId]);
    expect(await sessions.find(byToken(alice))).toBeNull();
    expect(await sessions.find(byToken(again))).toEqual(again);
    table.begin({ ...again, role: "admin" });
    sessions.forgetPerson(alice.userId);
    expect(await sessions.find(byToken(again))).toMatchObject({ role: "admin" });
    expect(table.lookups).toHaveLength(5);
  });

  it("[AUTH5] keeps nothing of a lookup begun before something was forgotten, and lets nobody share it", async () => {
    const release = table.holdLookups();
    const before = sessions.find(byToken(alice));
    await jest.advanceTimersByTimeAsync(0);
    table.end(alice);
    sessions.forget([alice.sessionId]);
    const after = sessions.find(byToken(alice));
    release();
    expect(await before).toEqual(alice);
    expect(await after).toBeNull();
    expect(await sessions.find(byToken(alice))).toBeNull();
  });

  it("[AUTH5] a confirmation begun before something was forgotten does not bring it back", async () => {
    await sessions.find(byToken(alice));
    const release = table.holdConfirmations();
    await jest.advanceTimersByTimeAsync(400);
    table.end(alice);
    sessions.forget([alice.sessionId]);
    release();
    await jest.advanceTimersByTimeAsync(0);
    expect(await sessions.find(byToken(alice))).toBeNull();
  });

  it.each([
    ["has ended", () => table.end(alice), null],
    ["has another role", () => table.begin({ ...alice, role: "owner" }), { ...alice, role: "owner" }],
  ])("[AUTH5] learns within a second, unasked, that a session %s", async (_name, change, now) => {
    await sessions.find(byToken(alice));
    change();
    await jest.advanceTimersByTimeAsync(999);
    expect(await sessions.find(byToken(alice))).toEqual(now);
  });

  it("[AUTH5] counts a confirmation from when it was begun, not from when it came", async () => {
    await sessions.find(byToken(alice));
    const release = table.holdConfirmations();
    await jest.advanceTimersByTimeAsync(400);
    table.end(alice);
    await jest.advanceTimersByTimeAsync(900);
    release();
    await jest.advanceTimersByTimeAsync(0);
    expect(await sessions.find(byToken(alice))).toEqual(alice);
    table.holdConfirmations();
    await jest.advanceTimersByTimeAsync(100);
    expect(await sessions.find(byToken(alice))).toBeNull();
  });

  it("[AUTH5] trusts nothing for longer while the database is silent, and says that it cannot tell", async () => {
    await sessions.find(byToken(alice));
    table.holdConfirmations();
    await jest.advanceTimersByTimeAsync(999);
    expect(await sessions.find(byToken(alice))).toEqual(alice);
    table.fail(new Error("Connection terminated"));
    await jest.advanceTimersByTimeAsync(1);
    await expect(sessions.find(byToken(alice))).rejects.toThrow("Connection terminated");
  });

  it("refuses whoever has waited too long behind a lookup that is not answered, and goes on after it", async () => {
    const release = table.holdLookups();
    const first = sessions.find(byToken(alice));
    await jest.advanceTimersByTimeAsync(0);
    const late = sessions.find(byToken(bob));
    const refusal = expect(late).rejects.toMatchObject({ code: "unavailable" });
    await jest.advanceTimersByTimeAsync(4_001);
    release();
    expect(await first).toEqual(alice);
    await refusal;
    expect(await sessions.find(byToken(bob))).toEqual(bob);
  });

  it("[AUTH9] does not let a session in that has expired since it was found", async () => {
    table.begin(alice, { lifeMs: 300 });
    expect(await sessions.find(byToken(alice))).toEqual(alice);
    table.end(alice);
    await jest.advanceTimersByTimeAsync(301);
    expect(await sessions.find(byToken(alice))).toBeNull();
  });

  it("[AUTH9] notes the use of many sessions in one statement, of each once a minute", async () => {
    for (const session of [alice, bob]) table.begin(session, { lastSeenAt: new Date(Date.now() - 61_000) });
    for (let use = 0; use < 3; use += 1) for (const session of [alice, bob]) await sessions.find(byToken(session));
    expect(table.touches).toEqual([]);
    await jest.advanceTimersByTimeAsync(400);
    expect(table.touches).toEqual([[10, 20]]);
    for (let second = 0; second < 61; second += 1) {
      await sessions.find(byToken(alice));
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(table.touches).toEqual([[10, 20], [10]]);
  });

  it("[AUTH9] notes a use later when it could not be noted", async () => {
    table.begin(alice, { lastSeenAt: new Date(0) });
    await sessions.find(byToken(alice));
    table.fail(new Error("Connection terminated"));
    await jest.advanceTimersByTimeAsync(400);
    table.fail(null);
    await sessions.find(byToken(alice));
    await jest.advanceTimersByTimeAsync(400);
    expect(table.touches).toEqual([[10]]);
  });

  it("knows ten thousand and no more, and keeps nothing of what nobody has", async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ ...bob, sessionId: 100 + index }));
    many.forEach((session) => table.begin(session));
    await sessions.find(byToken(alice));
    await Promise.all(Array.from({ length: 20_000 }, (_, index) => sessions.find({ tokenHash: `never ${index}` })));
    table.lookups.length = 0;
    await sessions.find(byToken(alice));
    expect(table.lookups).toEqual([]);
    await Promise.all(many.map((session) => sessions.find(byToken(session))));
    await sessions.find(byToken(alice));
    await sessions.find(byToken(many.at(-1)!));
    expect(table.lookups.at(-1)).toEqual([byToken(alice)]);
  });
});
