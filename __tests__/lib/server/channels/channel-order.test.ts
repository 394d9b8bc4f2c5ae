import { inChannelOrder } from "@/lib/server/channels/channel-order";

function deferred() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

describe("inChannelOrder", () => {
  it("begins a task of a channel when the one before it has ended", async () => {
    const first = deferred();
    const steps: string[] = [];
    const one = inChannelOrder(1, async () => {
      await first.promise;
      steps.push("first ends");
    });
    const two = inChannelOrder(1, async () => void steps.push("second begins"));
    first.resolve();
    await Promise.all([one, two]);
    expect(steps).toEqual(["first ends", "second begins"]);
  });

  it("does not let one channel wait for another", async () => {
    const never = deferred();
    const stuck = inChannelOrder(2, () => never.promise);
    await expect(inChannelOrder(3, () => Promise.resolve("done"))).resolves.toBe("done");
    never.resolve();
    await stuck;
  });

  it("goes on after a task that failed", async () => {
    const failed = inChannelOrder(4, () => Promise.reject(new Error("refused")));
    const next = inChannelOrder(4, () => Promise.resolve("done"));
    await expect(failed).rejects.toThrow("refused");
    await expect(next).resolves.toBe("done");
  });
});
