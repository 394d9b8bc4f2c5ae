import { inOrder } from "@/lib/server/in-order";

function deferred() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

describe("inOrder", () => {
  it("begins a task on a thing when the one before it has ended", async () => {
    const first = deferred();
    const steps: string[] = [];
    const one = inOrder("channel:1", async () => {
      await first.promise;
      steps.push("first ends");
    });
    const two = inOrder("channel:1", async () => void steps.push("second begins"));
    first.resolve();
    await Promise.all([one, two]);
    expect(steps).toEqual(["first ends", "second begins"]);
  });

  it("does not let one thing wait for another", async () => {
    const never = deferred();
    const stuck = inOrder("channel:2", () => never.promise);
    await expect(inOrder("channel:3", () => Promise.resolve("done"))).resolves.toBe("done");
    never.resolve();
    await stuck;
  });

  it("goes on after a task that failed", async () => {
    const failed = inOrder("channel:4", () => Promise.reject(new Error("refused")));
    const next = inOrder("channel:4", () => Promise.resolve("done"));
    await expect(failed).rejects.toThrow("refused");
    await expect(next).resolves.toBe("done");
  });

  it("refuses without beginning it a task that has stood in line for too long, and goes on", async () => {
    const [begun, stuck] = [deferred(), deferred()];
    const first = inOrder("channel:5", () => {
      begun.resolve();
      return stuck.promise;
    });
    await begun.promise;
    const late = jest.fn(() => Promise.resolve());
    const refused = inOrder("channel:5", late);
    const now = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
    const next = inOrder("channel:5", () => Promise.resolve("done"));
    stuck.resolve();
    await first;
    await expect(refused).rejects.toMatchObject({ code: "unavailable" });
    await expect(next).resolves.toBe("done");
    expect(late).not.toHaveBeenCalled();
    now.mockRestore();
  });
});
