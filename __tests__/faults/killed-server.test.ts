import { closePages, openChannels, openPage } from "@/__tests__/support/library-page";
import { agrees } from "./support/agrees";
import { comesBack } from "./support/comes-back";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { ROUNDS, ROUNDS_TIMEOUT_MS } from "./support/rounds";
import { useCrowd } from "./support/use-crowd";
import { useRealApp } from "./support/use-real-app";

/** Kills fall into the middle of things when they keep no beat. */
const SENT_BETWEEN_KILLS = { least: 20, most: 120 };

const app = useRealApp();
const crowd = useCrowd();

afterEach(closePages);

/** @returns ms from the start until something was acknowledged */
async function killAndStart(): Promise<number> {
  const { ledger } = crowd();
  const { least, most } = SENT_BETWEEN_KILLS;
  await ledger.grow(least + Math.floor(Math.random() * (most - least)));
  await app().kill();
  const startedAt = performance.now();
  await app().start();
  return (await ledger.firstAfter(startedAt)) - startedAt;
}

it(
  "[F1] loses and doubles nothing when the server is killed in the middle of sending, again and again",
  async () => {
    const { reader, channelIds, senders, ledger } = crowd();
    const pages = [openPage(reader), openPage(reader)];
    for (const page of pages) await openChannels(page, channelIds);
    for (const sender of senders) sender.start();
    const recoveryMs: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) recoveryMs.push(await killAndStart());
    await Promise.all(senders.map((sender) => sender.stop()));
    const verdict = await judge(reader, ledger, channelIds);
    recordRow({ fault: "F1 kill -9 in the middle of sending", rounds: ROUNDS, verdict, recoveryMs });
    expect(verdict).toMatchObject(BLAMELESS);
    await Promise.all(pages.map(comesBack));
    for (const page of pages) for (const channelId of channelIds) await agrees(page, reader, channelId);
  },
  ROUNDS_TIMEOUT_MS,
);
