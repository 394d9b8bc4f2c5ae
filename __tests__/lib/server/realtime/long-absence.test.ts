import { hasHole } from "@/lib/client/messages/message-window";
import { loadNextPage } from "@/lib/client/messages/load-next-page";
import { loadWindow } from "@/lib/client/messages/load-window";
import { CHANGES_PAGE_MAX, MESSAGES_PAGE_MAX } from "@/lib/protocol/limits";
import type { Message, MessagesPage } from "@/lib/protocol/messages";
import { database } from "@/lib/server/database/prisma";
import { runtime } from "@/lib/server/runtime";
import { Device, stopDevices } from "../../../support/device";
import { createPerson, createWorkspace, general, type Person } from "../../../support/people";
import { useServer } from "../../../support/server";

const BEFORE = 800;
const AFTER = 2_300;

useServer();
afterEach(stopDevices);

let owner: Person;
let alice: Person;

/** Thousands of changes at once, as they would stand after a day: committed, and told to nobody who is there now. */
async function write(from: number, to: number): Promise<void> {
  await database().$executeRaw`
    INSERT INTO messages (channel_id, seq, change_seq, author_id, client_id, body)
    SELECT ${general()}::bigint, n, n, ${owner.user.id}::bigint, 'm' || n, 'message ' || n
    FROM generate_series(${from}::bigint, ${to}::bigint) n`;
  await setNumbers();
}

/** Edits every third message and deletes every seventh, old ones and new ones. */
async function rewrite(): Promise<void> {
  await database().$executeRaw`
    WITH changed AS (
      SELECT id, seq, ${AFTER}::bigint + row_number() OVER (ORDER BY seq % 5, seq) AS change_seq
      FROM messages WHERE channel_id = ${general()}::bigint AND (seq % 3 = 0 OR seq % 7 = 0)
    )
    UPDATE messages m SET change_seq = changed.change_seq,
      body = CASE WHEN m.seq % 7 = 0 THEN '' ELSE 'edited ' || m.seq END,
      edited_at = CASE WHEN m.seq % 7 = 0 THEN NULL ELSE clock_timestamp() END,
      deleted_at = CASE WHEN m.seq % 7 = 0 THEN clock_timestamp() END
    FROM changed WHERE changed.id = m.id`;
  await setNumbers();
}

async function setNumbers(): Promise<void> {
  await database().$executeRaw`
    UPDATE channels SET (last_seq, last_change_seq) =
      (SELECT max(seq), max(change_seq) FROM messages WHERE channel_id = ${general()}::bigint)
    WHERE id = ${general()}::bigint`;
}

/** The whole channel, as a third person reads it over the contract. */
async function readAll(): Promise<Message[]> {
  const messages: Message[] = [];
  for (let hasMore = true; hasMore;) {
    const path = `/channels/${general()}/messages?after=${messages.at(-1)?.seq ?? 0}&limit=${MESSAGES_PAGE_MAX}`;
    const page = (await owner.api.get<MessagesPage>(path)).body;
    messages.push(...page.messages);
    hasMore = page.hasMoreAfter;
  }
  return messages;
}

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  await write(1, BEFORE);
});

it("[F14] [MSG6] has after a day of thousands of changes on three devices, each with another past, what the server has", async () => {
  const devices = [await new Device(alice).start(), await new Device(alice).start(), await new Device(alice).start()];
  const [awake, laptop, phone] = devices as [Device, Device, Device];
  for (const device of devices) await device.open(general());
  for (let page = 0; page < 2; page += 1) await laptop.do(() => loadNextPage(laptop.client, general(), "older"));
  await phone.do(() => loadWindow(phone.client, general(), { around: 400 }));
  laptop.isOffline = phone.isOffline = true;
  runtime().io?.engine.close();
  await awake.until(({ websocket }) => websocket.joinState === "joining");
  await awake.until(({ websocket }) => websocket.joinState === "joined");
  await write(BEFORE + 1, AFTER);
  await rewrite();
  // The first push after them shows the hole to the one that is awake.
  await owner.api.post(`/channels/${general()}/messages`, { clientId: "last", body: "last" });
  for (const device of [laptop, phone]) {
    device.isOffline = false;
    device.do(() => device.client.service.retry());
  }

  const all = await readAll();
  const known = (device: Device) => device.state.messages.windows[general()];
  for (const device of devices) {
    await device.until(() => known(device)?.watermark === all.at(-1)?.changeSeq);
    const stretch = known(device)?.messages ?? [];
    const [first = 0, last = 0] = [stretch[0]?.seq, stretch.at(-1)?.seq];
    expect(stretch).toEqual(all.slice(first - 1, last));
    expect([known(device) && hasHole(known(device)!), device.unread(general())]).toEqual([false, all.length]);
  }
  const ends = devices.map((device) => [known(device)?.messages[0]?.seq, known(device)?.messages.at(-1)?.seq]);
  expect(ends).toEqual([
    [751, all.length],
    [651, all.length],
    [350, 449],
  ]);
  const changed = all.filter(({ changeSeq }) => changeSeq > BEFORE).length;
  const pages = laptop.askedFor(`/api/channels/${general()}/changes`);
  expect(pages.map(({ path }) => path.split("&")[1])).toEqual(
    Array(Math.ceil(changed / CHANGES_PAGE_MAX)).fill(`limit=${CHANGES_PAGE_MAX}`),
  );
}, 120_000);
