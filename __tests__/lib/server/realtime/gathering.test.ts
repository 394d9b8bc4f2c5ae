import { Gathering } from "@/lib/server/realtime/gathering";

const PAUSE_MS = 1_000;

function setUp() {
  const told: string[] = [];
  return { told, gathering: new Gathering<string>((kind) => told.push(kind), PAUSE_MS) };
}

describe("Gathering", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("[ADM4] tells the first at once, and nothing more when nothing follows", () => {
    const { told, gathering } = setUp();
    gathering.sign("users");
    expect(told).toEqual(["users"]);
    jest.advanceTimersByTime(PAUSE_MS * 3);
    expect(told).toEqual(["users"]);
  });

  it("[ADM4] tells all that follow within the pause as one, at its end", () => {
    const { told, gathering } = setUp();
    for (let n = 0; n < 1_000; n += 1) gathering.sign("users");
    jest.advanceTimersByTime(PAUSE_MS - 1);
    expect(told).toEqual(["users"]);
    jest.advanceTimersByTime(1);
    expect(told).toEqual(["users", "users"]);
    jest.advanceTimersByTime(PAUSE_MS * 3);
    expect(told).toEqual(["users", "users"]);
  });

  it("[ADM4] pauses after the one at the end too, then begins anew", () => {
    const { told, gathering } = setUp();
    gathering.sign("users");
    gathering.sign("users");
    jest.advanceTimersByTime(PAUSE_MS);
    gathering.sign("users");
    expect(told).toHaveLength(2);
    jest.advanceTimersByTime(PAUSE_MS);
    expect(told).toHaveLength(3);
    jest.advanceTimersByTime(PAUSE_MS);
    gathering.sign("users");
    expect(told).toHaveLength(4);
  });

  it("[ADM4] does not let one kind wait for another", () => {
    const { told, gathering } = setUp();
    gathering.sign("users");
    gathering.sign("channels");
    expect(told).toEqual(["users", "channels"]);
  });

  it("tells nothing once it is stopped", () => {
    const { told, gathering } = setUp();
    gathering.sign("users");
    gathering.sign("users");
    gathering.stop();
    jest.advanceTimersByTime(PAUSE_MS * 3);
    expect(told).toEqual(["users"]);
  });
});
