import { once } from "node:events";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  createChannel,
  createPerson,
  createWorkspace,
  general,
  signInAgain,
  type Person,
} from "@/__tests__/support/people";
import { countTicks } from "@/__tests__/support/count-ticks";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { connectSocket, openPlain } from "@/__tests__/support/sockets";
import { PING_INTERVAL_MS, PING_TIMEOUT_MS } from "@/lib/protocol/timings";
import { PrismaClient } from "@/lib/server/database/generated/client";
import { runtime } from "@/lib/server/runtime";
import { WebSocket } from "ws";

useServer();

let owner: Person;
let alice: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
});

const say = (channelId: number, clientId: string) =>
  owner.api.post(`/channels/${channelId}/messages`, { clientId, body: clientId });

describe("a connection that is being admitted", () => {
  it("[CH4] [RT4] hears nothing of a channel its person is removed from meanwhile", async () => {
    for (let round = 0; round < 20; round += 1) {
      const channelId = await createChannel(owner, { name: `leaving ${round}`, isPrivate: true }, [alice]);
      const [device] = await Promise.all([
        connectSocket(alice),
        owner.api.delete(`/channels/${channelId}/members/${alice.user.id}`),
      ]);
      await say(channelId, "secret");
      await say(general(), `sentinel-${round}`);
      await device.waitFor("message", (e) => e.data.clientId === `sentinel-${round}`);
      expect(device.of("message").filter((e) => e.channel_id === channelId)).toEqual([]);
      device.close();
    }
  });

  it("[RT4] hears a channel its person is added to meanwhile", async () => {
    for (let round = 0; round < 20; round += 1) {
      const channelId = await createChannel(owner, { name: `coming ${round}`, isPrivate: true });
      const [device] = await Promise.all([
        connectSocket(alice),
        owner.api.post(`/channels/${channelId}/members`, { userId: alice.user.id }),
      ]);
      await say(channelId, "welcome");
      await device.waitFor("message", (e) => e.channel_id === channelId);
      device.close();
    }
  });

  it("[AUTH5] is closed when its session ends meanwhile", async () => {
    for (let round = 0; round < 10; round += 1) {
      const phone = await signInAgain(alice);
      const [connecting] = await Promise.allSettled([connectSocket(phone), phone.api.delete("/sessions/current")]);
      if (connecting.status === "rejected") continue;
      const { socket } = connecting.value;
      if (socket.connected) await new Promise((resolve) => socket.once("disconnect", resolve));
      expect(socket.connected).toBe(false);
    }
  });

  it("[RT4] [RT7] [RT11] is open to a plain client only when every message reaches it", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { body } = await alice.api.post<{ token: string }>("/realtime/token");
      const plain = await openPlain(body.token);
      await say(general(), `open-${round}`);
      await plain.waitFor("message", (e) => e.data.clientId === `open-${round}`);
    }
  });

  it("[RT9] [RT11] is refused with a code that passes while the database does not answer", async () => {
    const { body } = await alice.api.post<{ token: string }>("/realtime/token");
    const { prisma } = runtime();
    const nobody = new PrismaClient({
      adapter: new PrismaPg({ host: "127.0.0.1", port: 1, user: "nobody", database: "none" }),
    });
    runtime().prisma = nobody;
    try {
      await expect(connectSocket(alice)).rejects.toThrow("unavailable");
      await expect(openPlain(body.token)).rejects.toThrow("503");
    } finally {
      runtime().prisma = prisma;
      await nobody.$disconnect();
    }
    await connectSocket(alice);
  });
});

describe("the heartbeat", () => {
  it("[RT6] [RT7] closes a plain connection that has fallen silent within 15 s", async () => {
    const { body } = await alice.api.post<{ token: string }>("/realtime/token");
    const url = `${serverUrl().replace("http", "ws")}/ws?token=${body.token}`;
    const silent = new WebSocket(url, { autoPong: false });
    await once(silent, "open");
    const tookMs = countTicks();
    await once(silent, "close");
    expect(tookMs()).toBeLessThan(PING_INTERVAL_MS + PING_TIMEOUT_MS + 2_000);
  });
});
