import { Bursts } from "@/lib/server/realtime/bursts";

const WINDOW_MS = 20;

/** Something to tell, recognised by its user. */
const tellOf = (userId: number, chars = 10) => [
  {
    envelope: { type: "user_online" as const, data: {}, user_id: userId, timestamp: "" },
    json: "x".repeat(chars),
  },
];

function setUp(sockets = 2) {
  const sent: [room: string, ...userIds: number[]][] = [];
  const bursts = new Bursts({
    send: (room, written) => sent.push([room, ...written.map(({ envelope }) => envelope.user_id!)]),
    countSockets: () => sockets,
  });
  return { sent, bursts };
}

/** The turn of the event loop ends. */
const endTurn = () => jest.advanceTimersByTime(0);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("what is told to a room", () => {
  it("[RT17] leaves at the end of the turn when nothing was told there lately, all of the turn as one frame", () => {
    const { sent, bursts } = setUp();
    for (const userId of [1, 2, 3]) bursts.tell("a", tellOf(userId));
    expect(sent).toEqual([]);
    endTurn();
    expect(sent).toEqual([["a", 1, 2, 3]]);
  });

  it("[RT17] waits for the end of the window when something was, and leaves as one frame in order", () => {
    const { sent, bursts } = setUp();
    bursts.tell("a", tellOf(1));
    endTurn();
    bursts.tell("a", tellOf(2));
    jest.advanceTimersByTime(WINDOW_MS - 1);
    bursts.tell("a", tellOf(3));
    expect(sent).toEqual([["a", 1]]);
    jest.advanceTimersByTime(1);
    expect(sent).toEqual([
      ["a", 1],
      ["a", 2, 3],
    ]);
  });

  it("[RT17] waits again after a window with more, and not after one without", () => {
    const { sent, bursts } = setUp();
    bursts.tell("a", tellOf(1));
    endTurn();
    bursts.tell("a", tellOf(2));
    jest.advanceTimersByTime(WINDOW_MS);
    bursts.tell("a", tellOf(3));
    endTurn();
    expect(sent).toHaveLength(2);
    jest.advanceTimersByTime(WINDOW_MS * 2);
    expect(sent).toHaveLength(3);
    bursts.tell("a", tellOf(4));
    endTurn();
    expect(sent.at(-1)).toEqual(["a", 4]);
  });

  it("[RT17] waits longer where a thousand listen", () => {
    const { sent, bursts } = setUp(1_000);
    bursts.tell("a", tellOf(1));
    endTurn();
    bursts.tell("a", tellOf(2));
    jest.advanceTimersByTime(WINDOW_MS * 5 - 1);
    expect(sent).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(sent).toHaveLength(2);
  });

  it("does not wait for another room", () => {
    const { sent, bursts } = setUp();
    bursts.tell("a", tellOf(1));
    endTurn();
    bursts.tell("b", tellOf(2));
    endTurn();
    expect(sent).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  it("[RT16] leaves before the end when it is too much for one frame", () => {
    const { sent, bursts } = setUp();
    for (let userId = 1; userId <= 65; userId += 1) bursts.tell("a", tellOf(userId));
    expect(sent.map(([, ...userIds]) => userIds.length)).toEqual([64]);
    for (const userId of [66, 67]) bursts.tell("a", tellOf(userId, 20_000));
    expect(sent.at(-1)).toEqual(["a", 65, 66, 67]);
    endTurn();
    expect(sent).toHaveLength(2);
  });

  it("[CH4] leaves at once when it must go before something else, and the window goes on", () => {
    const { sent, bursts } = setUp();
    bursts.tell("a", tellOf(1));
    bursts.tell("b", tellOf(2));
    bursts.flush("a");
    expect(sent).toEqual([["a", 1]]);
    bursts.flushAll();
    expect(sent).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    endTurn();
    bursts.tell("a", tellOf(3));
    endTurn();
    expect(sent).toHaveLength(2);
  });

  it("leaves when the server stops, and nothing is left to do", () => {
    const { sent, bursts } = setUp();
    bursts.tell("a", tellOf(1));
    endTurn();
    bursts.tell("a", tellOf(2));
    bursts.tell("b", tellOf(3));
    bursts.stop();
    expect(sent).toEqual([
      ["a", 1],
      ["a", 2],
      ["b", 3],
    ]);
    jest.runAllTimers();
    expect(sent).toHaveLength(3);
  });
});

describe("what follows what is told to a room", () => {
  it("[MSG8] comes after it, in order", () => {
    const { sent, bursts } = setUp();
    bursts.tell("a", tellOf(1));
    for (const userId of [7, 8]) bursts.follow("a", () => sent.push(["follower", userId]));
    bursts.tell("a", tellOf(2));
    expect(sent).toEqual([]);
    endTurn();
    expect(sent).toEqual([
      ["a", 1, 2],
      ["follower", 7],
      ["follower", 8],
    ]);
  });

  it("does not wait where nothing does", () => {
    const { sent, bursts } = setUp();
    bursts.follow("a", () => sent.push(["follower"]));
    bursts.tell("a", tellOf(1));
    endTurn();
    bursts.follow("a", () => sent.push(["follower"]));
    expect(sent).toEqual([["follower"], ["a", 1], ["follower"]]);
  });
});
