import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { ChannelListing } from "@/lib/protocol/channels";
import { closePages, openChannels, openPage } from "@/__tests__/support/library-page";
import { BLAMELESS, judge } from "./support/judge";
import { readEverything } from "./support/read-everything";
import { recordRow } from "./support/record-row";
import { IS_FULL } from "./support/rounds";
import { shownBy, type ShownChannel } from "./support/shown-by";
import { useCrowd } from "./support/use-crowd";
import { useRealApp } from "./support/use-real-app";

/** A day would show nothing more: the heartbeat has given up after 15 s, and the server has forgotten when it restarts. */
const SLEEP_MS = IS_FULL ? 60_000 : 18_000;
const READ_UP_TO = 10;
const RECOVERY_DEADLINE_MS = 60_000;

const app = useRealApp();
const crowd = useCrowd(() => ({ pauseMs: 300 }));
let laptop: ChildProcess;
let lines: Interface;

afterEach(() => {
  closePages();
  laptop.kill("SIGKILL");
});

async function openLaptop(): Promise<void> {
  const { reader, channelIds } = crowd();
  const told = JSON.stringify({ person: { user: reader.user, token: reader.token }, url: app().url, channelIds });
  laptop = spawn(process.execPath, ["--import", "tsx", "__tests__/faults/support/sleeping-page.ts", told], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  lines = createInterface(laptop.stdout!);
  await once(lines, "line");
}

async function shownByLaptop(): Promise<ShownChannel[]> {
  laptop.stdin!.write("\n");
  const [line] = (await once(lines, "line")) as [string];
  return JSON.parse(line) as ShownChannel[];
}

/** What the contract says of the same channels, to the same person. */
async function stored(): Promise<ShownChannel[]> {
  const { reader, channelIds } = crowd();
  const { channels } = (await reader.api.get<{ channels: ChannelListing[] }>("/channels")).body;
  const membershipOf = (id: number) => channels.find((channel) => channel.id === id)?.membership;
  return Promise.all(
    channelIds.map(async (id) => ({
      messages: (await readEverything(reader, id)).history,
      membership: membershipOf(id),
    })),
  );
}

async function untilShown(
  shown: () => ShownChannel[] | Promise<ShownChannel[]>,
  wanted: ShownChannel[],
): Promise<void> {
  const deadline = Date.now() + RECOVERY_DEADLINE_MS;
  while (JSON.stringify(await shown()) !== JSON.stringify(wanted) && Date.now() < deadline) await wait(50);
  expect(await shown()).toEqual(wanted);
}

it(
  "[F14] shows the same on two tabs and on a laptop that slept while others wrote and the server restarted",
  async () => {
    const { reader, channelIds, senders, ledger } = crowd();
    const tabs = [openPage(reader), openPage(reader)] as const;
    for (const tab of tabs) await openChannels(tab, channelIds);
    await openLaptop();
    for (const sender of senders) sender.start();
    await ledger.grow(20);
    laptop.kill("SIGSTOP");
    await wait(SLEEP_MS / 2);
    await app().stop();
    await app().start();
    await wait(SLEEP_MS / 2);
    await Promise.all(senders.map((sender) => sender.stop()));
    // Read to the middle on one more device, while the laptop sleeps.
    for (const channelId of channelIds) await reader.api.put(`/channels/${channelId}/read`, { seq: READ_UP_TO });
    const wanted = await stored();
    expect(wanted.map(({ membership }) => membership?.lastReadSeq)).toEqual(channelIds.map(() => READ_UP_TO));

    const wokenAt = performance.now();
    laptop.kill("SIGCONT");
    await untilShown(shownByLaptop, wanted);
    const recoveryMs = [performance.now() - wokenAt];
    for (const tab of tabs) await untilShown(() => shownBy(tab, channelIds), wanted);
    const verdict = await judge(reader, ledger, channelIds);
    recordRow({ fault: "F14 two tabs, and a laptop that slept", rounds: 1, verdict, recoveryMs });
    expect(verdict).toMatchObject(BLAMELESS);
  },
  SLEEP_MS + 2 * RECOVERY_DEADLINE_MS,
);
