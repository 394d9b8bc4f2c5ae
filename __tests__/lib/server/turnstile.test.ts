import { Turnstile } from "@/lib/server/turnstile";

const PATIENCE_MS = 1_000;

/** Tasks that run until they are ended. */
function setUp(places: number) {
  const turnstile = new Turnstile(places, PATIENCE_MS);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const pass = (name: string) =>
    turnstile.pass(() => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    });
  return { begun, pass, end: (name: string) => ends.get(name)!() };
}

describe("Turnstile", () => {
  it("lets so many run at once, and the others in the order they came", async () => {
    const { begun, pass, end } = setUp(2);
    const [one, two, three, four] = ["one", "two", "three", "four"].map(pass);
    expect(begun).toEqual(["one", "two"]);
    end("two");
    await two;
    await Promise.resolve();
    expect(begun).toEqual(["one", "two", "three"]);
    end("one");
    end("three");
    await Promise.all([one, three]);
    end("four");
    await expect(four).resolves.toBe("four");
  });

  it("gives the place of a task that failed to the next", async () => {
    const turnstile = new Turnstile(1, PATIENCE_MS);
    const failed = turnstile.pass(() => Promise.reject(new Error("refused")));
    const next = turnstile.pass(() => Promise.resolve("done"));
    await expect(failed).rejects.toThrow("refused");
    await expect(next).resolves.toBe("done");
  });

  it("refuses whoever waited too long, and goes on with those who did not", async () => {
    const { begun, pass, end } = setUp(1);
    const first = pass("first");
    const late = pass("late");
    const now = jest.spyOn(Date, "now").mockReturnValue(Date.now() + PATIENCE_MS + 1);
    const fresh = pass("fresh");
    end("first");
    await first;
    await expect(late).rejects.toMatchObject({ code: "unavailable" });
    await Promise.resolve();
    expect(begun).toEqual(["first", "fresh"]);
    end("fresh");
    await fresh;
    now.mockRestore();
  });
});
