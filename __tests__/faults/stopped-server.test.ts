import { closePages, openChannels, openPage } from "@/__tests__/support/library-page";
import { agrees } from "./support/agrees";
import { comesBack } from "./support/comes-back";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { ROUNDS, ROUNDS_TIMEOUT_MS } from "./support/rounds";
import { useCrowd } from "./support/use-crowd";
import { reasonsOf, type Trouble } from "./support/sender";
import { useRealApp } from "./support/use-real-app";

/** How a connection ends to a server that has gone, or goes while one connects. */
const ENDS = ["ECONNREFUSED", "ECONNRESET", "UND_ERR_SOCKET"];

const app = useRealApp();
const crowd = useCrowd();

afterEach(closePages);

it(
  "[F12] answers whatever it was asked before it stops, within 10 s, and whoever was connected comes back by itself",
  async () => {
    const { reader, channelIds, senders, ledger } = crowd();
    const page = openPage(reader);
    await openChannels(page, channelIds);
    const statuses = new Set<string>();
    page.store.subscribe(() => statuses.add(page.store.getState().websocket.connectionState.status));
    for (const sender of senders) sender.start();
    const recoveryMs: number[] = [];
    const absences: { from: number; to: number }[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      await ledger.grow(60);
      const stoppedAt = performance.now();
      expect(await app().stop()).toBe(0);
      expect(performance.now() - stoppedAt).toBeLessThan(10_000);
      const startedAt = performance.now();
      await app().start();
      absences.push({ from: stoppedAt, to: performance.now() });
      recoveryMs.push((await ledger.firstAfter(startedAt)) - startedAt);
    }
    await Promise.all(senders.map((sender) => sender.stop()));
    const verdict = await judge(reader, ledger, channelIds);
    recordRow({ fault: "F12 SIGTERM under load", rounds: ROUNDS, verdict, recoveryMs });
    expect(verdict).toMatchObject(BLAMELESS);
    const reasons = [...reasonsOf(senders)];
    expect(reasons).toContain("ECONNREFUSED");
    expect(reasons.filter((reason) => !ENDS.includes(reason))).toEqual([]);
    const isMeanwhile = ({ askedAt }: Trouble) => absences.some(({ from, to }) => askedAt > from && askedAt < to);
    expect(senders.flatMap(({ troubles }) => troubles.filter((trouble) => !isMeanwhile(trouble)))).toEqual([]);
    await comesBack(page);
    for (const channelId of channelIds) await agrees(page, reader, channelId);
    expect(statuses).not.toContain("disconnected");
    expect(app().errors).toEqual([]);
  },
  ROUNDS_TIMEOUT_MS,
);
