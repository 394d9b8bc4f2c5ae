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
});
