import { changeChannel } from "@/lib/server/channels/change-channel";
import { database } from "@/lib/server/database/prisma";
import { createChannel, createWorkspace } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";

useServer();

let channelId: number;

beforeAll(async () => {
  channelId = await createChannel(await createWorkspace(), { name: "order" });
});

async function topic(): Promise<string> {
  return (await database().channel.findUniqueOrThrow({ where: { id: channelId } })).topic;
}

describe("changeChannel", () => {
  it("[MSG3] tells one change before it writes the next, however long the telling takes", async () => {
    const steps: string[] = [];
    let finish!: () => void;
    const told = new Promise<void>((resolve) => (finish = resolve));
    const first = changeChannel(channelId, {
      write: () => Promise.resolve(void steps.push("first written")),
      tell: async () => {
        steps.push("first being told");
        await told;
        steps.push("first told");
      },
    });
    const second = changeChannel(channelId, {
      write: () => Promise.resolve(void steps.push("second written")),
      tell: () => void steps.push("second told"),
    });
    // By then the second would have been written, had it not waited.
    await changeChannel(channelId + 1, { write: () => topic(), tell: finish });
    await Promise.all([first, second]);
    expect(steps).toEqual(["first written", "first being told", "first told", "second written", "second told"]);
  });

  it("[ERR4] undoes what was written before a refusal, and tells nobody", async () => {
    const tell = jest.fn();
    const change = changeChannel(channelId, {
      write: async (tx) => {
        await tx.channel.update({ where: { id: channelId }, data: { topic: "half" } });
        throw new Error("refused");
      },
      tell,
    });
    await expect(change).rejects.toThrow("refused");
    expect(tell).not.toHaveBeenCalled();
    expect(await topic()).toBe("");
  });

  it("[MSG1] succeeds once it is committed, even when nobody can be told, and goes on with the next", async () => {
    const change = changeChannel(channelId, {
      write: () => Promise.resolve("stored"),
      tell: () => Promise.reject(new Error("no way out")),
    });
    const next = changeChannel(channelId, { write: () => Promise.resolve("stored too"), tell: () => undefined });
    await expect(Promise.all([change, next])).resolves.toEqual(["stored", "stored too"]);
  });

  it("tells nothing that is not committed", async () => {
    const seen: string[] = [];
    await changeChannel(channelId, {
      write: (tx) => tx.channel.update({ where: { id: channelId }, data: { topic: "committed" } }),
      tell: async () => void seen.push(await topic()),
    });
    expect(seen).toEqual(["committed"]);
  });
});
