import { changeChannel } from "@/lib/server/channels/change-channel";
import { database } from "@/lib/server/database/prisma";
import { isUnavailable } from "@/lib/server/is-unavailable";
import type { Prisma } from "@/lib/server/database/generated/client";
import { createChannel, createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";

useServer();

let owner: Person;
let channelId: number;

beforeAll(async () => {
  owner = await createWorkspace();
  channelId = await createChannel(owner, { name: "order" });
});

async function topic(): Promise<string> {
  return (await database().channel.findUniqueOrThrow({ where: { id: channelId } })).topic;
}

async function append(tx: Prisma.TransactionClient, clientId: string): Promise<void> {
  const { lastSeq, lastChangeSeq } = await tx.channel.update({
    where: { id: channelId },
    data: { lastSeq: { increment: 1 }, lastChangeSeq: { increment: 1 } },
  });
  const authorId = owner.user.id;
  await tx.message.create({
    data: { channelId, authorId, clientId, body: "stands", seq: lastSeq, changeSeq: lastChangeSeq },
  });
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

  it("[S1] [MSG2] tells everybody what was committed although the database's answer to the commit was lost", async () => {
    const device = await connectSocket(owner);
    const change = changeChannel(channelId, {
      write: async (tx) => {
        await append(tx, "in-doubt");
        await tx.$executeRawUnsafe("COMMIT");
        return tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
      },
      tell: () => undefined,
    });
    expect(isUnavailable(await change.catch((error: unknown) => error))).toBe(true);
    await device.waitFor("message", ({ data }) => data.clientId === "in-doubt");
    const path = `/channels/${channelId}/messages`;
    expect((await owner.api.post(path, { clientId: "in-doubt", body: "stands" })).status).toBe(200);
    await owner.api.post(path, { clientId: "after", body: "after" });
    await device.waitFor("message", ({ data }) => data.clientId === "after");
    expect(device.of("message").map(({ data }) => data.clientId)).toEqual(["in-doubt", "after"]);
  });

  it("[ERR2] tells nothing of a change that was lost with its connection", async () => {
    const device = await connectSocket(owner);
    const change = changeChannel(channelId, {
      write: async (tx) => {
        await append(tx, "undone");
        return tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
      },
      tell: () => undefined,
    });
    expect(isUnavailable(await change.catch((error: unknown) => error))).toBe(true);
    await owner.api.post(`/channels/${channelId}/messages`, { clientId: "next", body: "next" });
    await device.waitFor("message", ({ data }) => data.clientId === "next");
    expect(device.of("message").map(({ data }) => data.clientId)).toEqual(["next"]);
  });
});
