import { Presence } from "@/lib/server/realtime/presence";

const GRACE_MS = 5_000;
const ALICE = 1;
const BOB = 2;

function setUp() {
  const told: string[] = [];
  const presence = new Presence(
    {
      online: (userId, channelIds) => told.push(`${userId} online in ${[...channelIds].join()}`),
      offline: (userId, channelIds) => told.push(`${userId} offline in ${[...channelIds].join()}`),
    },
    GRACE_MS,
  );
  return { presence, told };
}

describe("Presence", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("[RT6] tells a person online once, however many devices they have", () => {
    const { presence, told } = setUp();
    presence.connect(ALICE, [10, 11]);
    presence.connect(ALICE, [10, 11]);
    expect(told).toEqual(["1 online in 10,11"]);
    expect(presence.onlineIn(10)).toEqual([ALICE]);
  });

  it("[RT6] tells a person offline only when the grace after the last device is over", () => {
    const { presence, told } = setUp();
    presence.connect(ALICE, [10]);
    presence.connect(ALICE, [10]);
    presence.disconnect(ALICE);
    jest.advanceTimersByTime(GRACE_MS * 2);
    expect(presence.onlineIn(10)).toEqual([ALICE]);
    presence.disconnect(ALICE);
    jest.advanceTimersByTime(GRACE_MS - 1);
    expect(presence.onlineIn(10)).toEqual([ALICE]);
    jest.advanceTimersByTime(1);
    expect(presence.onlineIn(10)).toEqual([]);
    expect(told).toEqual(["1 online in 10", "1 offline in 10"]);
  });

  it("[RT6] says nothing of a reload", () => {
    const { presence, told } = setUp();
    presence.connect(ALICE, [10]);
    presence.disconnect(ALICE);
    jest.advanceTimersByTime(GRACE_MS - 1);
    presence.connect(ALICE, [10]);
    jest.advanceTimersByTime(GRACE_MS * 2);
    expect(told).toEqual(["1 online in 10"]);
  });

  it("[CH4] follows memberships that begin and end while the person is online", () => {
    const { presence } = setUp();
    presence.connect(ALICE, [10]);
    presence.connect(BOB, [10]);
    expect(presence.addToChannel(ALICE, 11)).toBe(true);
    expect(presence.addToChannel(ALICE, 11)).toBe(false);
    expect(presence.onlineIn(11)).toEqual([ALICE]);
    presence.removeFromChannel(ALICE, 10);
    expect(presence.onlineIn(10)).toEqual([BOB]);
  });

  it("[CH4] has nothing to tell of a membership of someone who is away", () => {
    const { presence } = setUp();
    expect(presence.addToChannel(ALICE, 11)).toBe(false);
    expect(presence.onlineIn(11)).toEqual([]);
  });
});
