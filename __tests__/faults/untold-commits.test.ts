import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { connectAppDatabase } from "@/__tests__/support/app-database";
import { closePages, openChannels, openPage } from "@/__tests__/support/library-page";
import { connectSocket } from "@/__tests__/support/sockets";
import { agrees } from "./support/agrees";
import { useCrowd } from "./support/use-crowd";
import { useProxy } from "./support/use-proxy";
import { useRealApp } from "./support/use-real-app";

const app = useRealApp();
const proxy = useProxy(app);
const crowd = useCrowd();

afterEach(closePages);

/** Holds every commit of a message until the lock with this number is free: in the commit, after all statements. */
const HOLD_COMMITS = `
  CREATE FUNCTION hold_commit() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER hold_commit AFTER INSERT ON messages DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION hold_commit();
  SELECT pg_advisory_lock(1)`;
const IS_HELD = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 1 AND NOT granted`;

async function untilRow(client: Client, query: string): Promise<void> {
  for (const deadline = Date.now() + 4_000; Date.now() < deadline;) {
    if ((await client.query(query)).rowCount) return;
    await wait(10);
  }
  throw new Error(`no row of ${query}`);
}

it("[F1] [MSG6] brings by the change log what was committed when the server was killed before it could tell", async () => {
  const { reader, channelIds, senders } = crowd();
  const [channelId] = channelIds as [number];
  const { person } = senders[0]!;
  const path = `/channels/${channelId}/messages`;
  const untold = { clientId: "untold", body: "committed, and told to nobody" };
  const page = openPage(reader);
  await openChannels(page, [channelId]);
  const client = await connectAppDatabase(app().dataDir);
  await client.query(HOLD_COMMITS);

  const sending = expect(person.api.post(path, untold)).rejects.toThrow("fetch failed");
  await untilRow(client, IS_HELD);
  await app().kill();
  await sending;
  await client.query("SELECT pg_advisory_unlock(1)");
  await untilRow(client, "SELECT 1 FROM messages WHERE client_id = 'untold'");
  await client.query("DROP TRIGGER hold_commit ON messages");
  await client.end();

  await app().start();
  const device = await connectSocket(reader);
  await agrees(page, reader, channelId);
  expect(page.store.getState().messages.windows[channelId]?.messages).toMatchObject([untold]);
  expect(await person.api.post(path, untold)).toMatchObject({ status: 200, body: { message: untold } });
  await person.api.post(path, { clientId: "sentinel", body: "told" });
  await device.waitFor("message", ({ data }) => data.clientId === "sentinel");
  // Never told, not even by the repetition.
  expect(device.of("message")).toHaveLength(1);
});

it("[MSG6] brings what a line has swallowed on its way down as soon as the next push shows the hole", async () => {
  const { reader, channelIds, senders } = crowd();
  const channelId = channelIds[1]!;
  const { person } = senders[0]!;
  const path = `/channels/${channelId}/messages`;
  const page = openPage(reader, { socketUrl: proxy().url });
  await openChannels(page, [channelId]);
  const device = await connectSocket(reader);
  proxy().set({ kind: "swallow" });
  const { message } = (await person.api.post(path, { clientId: "swallowed", body: "swallowed" })).body;
  await person.api.post(path, { clientId: "swallowed-too", body: "swallowed too" });
  await person.api.patch(`${path}/${message.id}`, { body: "swallowed and edited" });
  await device.waitFor("message_updated");
  proxy().set({ kind: "pass" });
  expect(page.store.getState().messages.windows[channelId]?.messages).toEqual([]);
  await person.api.post(path, { clientId: "next", body: "shows the hole" });
  await agrees(page, reader, channelId);
});
