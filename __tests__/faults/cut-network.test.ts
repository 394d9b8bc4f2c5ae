import { setTimeout as wait } from "node:timers/promises";
import type { ChatClient } from "@/lib/client/store/chat-client";
import { closePages, openChannels, openPage } from "@/__tests__/support/library-page";
import { agrees } from "./support/agrees";
import { BLAMELESS, judge } from "./support/judge";
import { recordRow } from "./support/record-row";
import { IS_FULL } from "./support/rounds";
import { useCrowd } from "./support/use-crowd";
import { useProxy } from "./support/use-proxy";
import { useRealApp } from "./support/use-real-app";

/** Where there is no time for three minutes: longer than the heartbeat is patient, so that both sides have given up. */
const LONG_MS = IS_FULL ? 180_000 : 20_000;

const app = useRealApp();
const proxy = useProxy(app);
const crowd = useCrowd(() => ({ pauseMs: 500 }));
let page: ChatClient;

beforeEach(async () => {
  const { reader, channelIds } = crowd();
  page = openPage(reader, { socketUrl: proxy().url, httpUrl: proxy().url });
  await openChannels(page, channelIds);
});

afterEach(closePages);

async function expectAgreement(): Promise<void> {
  for (const channelId of crowd().channelIds) await agrees(page, crowd().reader, channelId, 60_000);
}

/** Others go on writing, editing and deleting while this page hears nothing. */
async function missWhile(fault: string, cut: () => Promise<void>): Promise<void> {
  const { reader, channelIds, senders, ledger } = crowd();
  for (const sender of senders) sender.start();
  await ledger.grow(10);
  await cut();
  await ledger.grow(1);
  await Promise.all(senders.map((sender) => sender.stop()));
  await expect(agrees(page, reader, channelIds[0]!, 0)).rejects.toThrow("the page is");
  const healedAt = performance.now();
  proxy().set({ kind: "pass" });
  window.dispatchEvent(new Event("online"));
  await expectAgreement();
  const recoveryMs = [performance.now() - healedAt];
  const verdict = await judge(reader, ledger, channelIds);
  recordRow({ fault, rounds: 1, verdict, recoveryMs });
  expect(verdict).toMatchObject(BLAMELESS);
}

it("[F3] has everything after 5 s in which the network kept what it was given", () =>
  missWhile("F3 network silent for 5 s", async () => {
    proxy().set({ kind: "hold" });
    await wait(5_000);
  }));

it("[F3] has everything after 5 s in which every connection was reset", () =>
  missWhile("F3 network refusing for 5 s", async () => {
    proxy().set({ kind: "refuse" });
    await wait(5_000);
  }));

it(
  "[F3] has everything after a silence that was longer than the heartbeat is patient",
  () =>
    missWhile(`F3 network silent for ${LONG_MS / 1000} s`, async () => {
      proxy().set({ kind: "hold" });
      await wait(LONG_MS);
      expect(page.service.getConnectionState().status).not.toBe("connected");
    }),
  LONG_MS + 120_000,
);

it(
  "[F3] has everything after a silence in which the server has forgotten all that it held in memory",
  () =>
    missWhile("F3 network silent, server restarted meanwhile", async () => {
      proxy().set({ kind: "hold" });
      await crowd().ledger.grow(20);
      await app().stop();
      await app().start();
      await crowd().ledger.grow(20);
    }),
  120_000,
);
