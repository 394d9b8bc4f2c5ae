import { closePages, openChannels, openPage } from "@/__tests__/support/library-page";
import { connectSocket } from "@/__tests__/support/sockets";
import { agrees } from "./support/agrees";
import { comesBack } from "./support/comes-back";
import { HeldCommits } from "./support/held-commits";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { ROUNDS, ROUNDS_TIMEOUT_MS } from "./support/rounds";
import { useCrowd } from "./support/use-crowd";
import { useProxy } from "./support/use-proxy";
import { useRealApp } from "./support/use-real-app";

const app = useRealApp();
const proxy = useProxy(app);
const crowd = useCrowd();

afterEach(closePages);

it(
  "[F1] acknowledges nothing before it is committed: what dies with the server in the middle of a commit is sent again",
  async () => {
    const { reader, channelIds, senders, ledger } = crowd();
    const rounds = Math.min(ROUNDS, 5);
    const recoveryMs: number[] = [];
    for (const sender of senders) sender.start();
    for (let round = 1; round <= rounds; round += 1) {
      await ledger.grow(10);
      const commits = await HeldCommits.hold(app().dataDir);
      await app().kill();
      await commits.undo();
      const startedAt = performance.now();
      await app().start();
      recoveryMs.push((await ledger.firstAfter(startedAt)) - startedAt);
    }
    await Promise.all(senders.map((sender) => sender.stop()));
    const verdict = await judge(reader, ledger, channelIds);
    recordRow({ fault: "F1 kill -9 in the middle of a commit, which is undone", rounds, verdict, recoveryMs });
    expect(verdict).toMatchObject(BLAMELESS);
  },
  ROUNDS_TIMEOUT_MS,
);

it("[F1] [MSG6] brings by the change log what was committed when the server was killed before it could tell", async () => {
  const { reader, channelIds, senders } = crowd();
  const [channelId] = channelIds as [number];
  const { person } = senders[0]!;
  const path = `/channels/${channelId}/messages`;
  const untold = { clientId: "untold", body: "committed, and told to nobody" };
  const page = openPage(reader);
  await openChannels(page, [channelId]);

  let sending: Promise<void> | undefined;
  const commits = await HeldCommits.hold(app().dataDir, () => {
    sending = expect(person.api.post(path, untold)).rejects.toThrow("fetch failed");
  });
  await app().kill();
  await sending;
  await commits.finish("SELECT 1 FROM messages WHERE client_id = 'untold'");

  await app().start();
  const device = await connectSocket(reader);
  await comesBack(page);
  await agrees(page, reader, channelId);
  expect(page.store.getState().messages.windows[channelId]?.messages.at(-1)).toMatchObject(untold);
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
  const newest = page.store.getState().messages.windows[channelId]?.messages.at(-1);
  expect(newest?.clientId).not.toBe("swallowed-too");
  await person.api.post(path, { clientId: "next", body: "shows the hole" });
  await agrees(page, reader, channelId);
});
