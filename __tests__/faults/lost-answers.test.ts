import { setTimeout as wait } from "node:timers/promises";
import type { Message } from "@/lib/protocol/messages";
import { api, type Answer } from "@/__tests__/support/api";
import { connectAppDatabase } from "@/__tests__/support/app-database";
import { connectSocket } from "@/__tests__/support/sockets";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { ROUNDS, ROUNDS_TIMEOUT_MS } from "./support/rounds";
import type { ProxyRule } from "./support/tcp-proxy";
import { useCrowd } from "./support/use-crowd";
import { useProxy } from "./support/use-proxy";
import { useRealApp } from "./support/use-real-app";

const app = useRealApp();
const proxy = useProxy(app);
const crowd = useCrowd(() => ({ url: proxy().url }));

type Told = "message" | "message_updated" | "message_deleted";

/**
 * Asks, and cuts the line when what was asked is done and the answer is on its way.
 *
 * @returns the message as everyone was told of it
 */
async function loseAnswer(ask: () => Promise<unknown>, told: Promise<{ data: Message }>): Promise<Message> {
  proxy().set({ kind: "swallow" });
  const asked = expect(ask()).rejects.toThrow("fetch failed");
  const { data } = await told;
  proxy().cut();
  await asked;
  proxy().set({ kind: "pass" });
  return data;
}

it("[F2] [MSG2] stores and tells once what is sent again because its answer was lost; edits and deletions too", async () => {
  const { reader, channelIds, senders, ledger } = crowd();
  const [channelId] = channelIds as [number];
  const { person } = senders[0]!;
  const path = `/channels/${channelId}/messages`;
  const broken = api(person.token, {}, { url: proxy().url });
  const device = await connectSocket(reader);
  const recoveryMs: number[] = [];
  const again = async (ask: () => Promise<Answer<{ message: Message }>>) => {
    const startedAt = performance.now();
    const answer = await ask();
    recoveryMs.push(performance.now() - startedAt);
    if (answer.status === 200) ledger.note(answer.body.message);
    return answer;
  };

  for (let round = 1; round <= ROUNDS; round += 1) {
    const clientId = `lost-${round}`;
    const told = (type: Told) => device.waitFor(type, ({ data }) => data.clientId === clientId);
    const send = () => broken.post(path, { clientId, body: "said once" });
    const sent = await loseAnswer(send, told("message"));
    expect(await again(send)).toMatchObject({ status: 200, body: { message: sent } });

    const edit = () => broken.patch(`${path}/${sent.id}`, { body: "said better" });
    const edited = await loseAnswer(edit, told("message_updated"));
    expect(await again(edit)).toMatchObject({ status: 200, body: { message: edited } });

    const remove = () => broken.delete(`${path}/${sent.id}`);
    const tombstone = await loseAnswer(remove, told("message_deleted"));
    expect(await again(remove)).toMatchObject({ status: 409, body: { error: { code: "conflict" } } });
    expect(await again(send)).toMatchObject({ status: 200, body: { message: tombstone } });
  }

  await reader.api.post(path, { clientId: "sentinel", body: "the end" }).then(({ body }) => ledger.note(body.message));
  await device.waitFor("message", ({ data }) => data.clientId === "sentinel");
  expect(device.of("message")).toHaveLength(ROUNDS + 1);
  expect(device.of("message_updated")).toHaveLength(ROUNDS);
  expect(device.of("message_deleted")).toHaveLength(ROUNDS);
  const verdict = await judge(reader, ledger, [channelId]);
  recordRow({ fault: "F2 the answer is lost, the same is sent again", rounds: ROUNDS, verdict, recoveryMs });
  expect(verdict).toMatchObject(BLAMELESS);
});

it("[MSG2] stands on a database that refuses the second of two rows by itself, should a server ever not look", async () => {
  const client = await connectAppDatabase(app().dataDir);
  const again = client.query(`
    INSERT INTO messages (channel_id, seq, change_seq, author_id, client_id, body)
    SELECT channel_id, seq + 1000000, change_seq + 1000000, author_id, client_id, body FROM messages LIMIT 1`);
  await expect(again).rejects.toMatchObject({ code: "23505", constraint: expect.stringContaining("client_id") });
  await client.end();
});

const ILLS: ProxyRule[] = [{ kind: "delay", ms: 60 }, { kind: "hold" }, { kind: "swallow" }, { kind: "refuse" }];

it(
  "[F2] loses and doubles nothing on a line that delays, holds, swallows, half-closes and cuts",
  async () => {
    const { reader, channelIds, senders, ledger } = crowd();
    for (const sender of senders) sender.start();
    const recoveryMs: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const ill of ILLS) {
        proxy().set(ill);
        // This long the line is ill.
        await wait(100 + Math.random() * 200);
        if (ill.kind === "swallow") proxy().cut();
        proxy().set({ kind: "pass" });
        const startedAt = performance.now();
        recoveryMs.push((await ledger.firstAfter(startedAt)) - startedAt);
        proxy().halfClose();
        await ledger.grow(5);
      }
    }
    await Promise.all(senders.map((sender) => sender.stop()));
    const verdict = await judge(reader, ledger, channelIds);
    recordRow({
      fault: "F2 a line that delays, cuts and half-closes",
      rounds: ROUNDS * ILLS.length,
      verdict,
      recoveryMs,
    });
    expect(verdict).toMatchObject(BLAMELESS);
  },
  ROUNDS_TIMEOUT_MS,
);
