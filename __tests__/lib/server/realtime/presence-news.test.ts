import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import { EVENTS } from "@/lib/protocol/events-name";
import type { Envelope } from "@/lib/protocol/realtime";

const CROWD = 12;

useServer();

let watcher: Person;
let crowd: Person[];

beforeAll(async () => {
  watcher = await createWorkspace();
  crowd = await Promise.all(Array.from({ length: CROWD }, (_, index) => createPerson(`person${index}`)));
});

it("[RT16] tells a crowd that comes at once in a few frames, and everyone of it", async () => {
  const { socket } = await connectSocket(watcher);
  const frames: Envelope[][] = [];
  const seen = new Set<number>();
  const areAllSeen = new Promise<void>((resolve) => {
    socket.on(EVENTS, (envelopes: Envelope[]) => {
      const coming = envelopes.filter(({ type, channel_id }) => type === "user_online" && channel_id === general());
      const others = coming.filter(({ user_id }) => user_id !== watcher.user.id);
      if (others.length > 0) frames.push(others);
      for (const { user_id } of others) seen.add(user_id!);
      if (seen.size === CROWD) resolve();
    });
  });
  const startedAt = performance.now();
  await Promise.all(crowd.map((person) => connectSocket(person)));
  await areAllSeen;
  const seconds = Math.ceil((performance.now() - startedAt) / 1_000);
  expect(frames.length).toBeLessThanOrEqual(seconds + 1);
  expect(frames.length).toBeLessThan(CROWD);
});
