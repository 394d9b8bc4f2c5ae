import type { Browser } from "@playwright/test";
import { MESSAGES_PAGE_DEFAULT } from "@/lib/protocol/limits";
import type { Crew } from "../contestants/contestant";
import { GENERAL_ID } from "../contestants/fill-workspace";
import { spreadOf } from "../generator/spread-of";
import { furnishChannels, HISTORY_MESSAGES, type Viewer } from "../page/furnish-channels";
import { measureBareSwitches } from "../page/measure-bare-switch";
import { measureBareTyping } from "../page/measure-bare-typing";
import { measureHeap } from "../page/measure-heap";
import { measureScripts } from "../page/measure-scripts";
import { measureSwitch } from "../page/measure-switch";
import { measureTyping } from "../page/measure-typing";
import { isLive, launchBrowser, openPage, slowDown, type OpenPage } from "../page/open-browser";
import { readShown, scrollToEnd } from "../page/read-shown";
import { carryLoad, type LoadRow } from "./carry-load";
import { deliveryBars } from "./delivery-bars";
import type { Bar, Report, Row, Scenario, ScenarioOptions } from "./scenario";
import { below } from "./speed-bars";
import { withContestant, type Match } from "./with-contestant";

/** The channel that messages arrive in, of a hundred people, none of whom writes more than a person may. */
const OPEN_ID = GENERAL_ID + 1;
const OPEN_PATH = `/channels/${OPEN_ID}`;
const CREW: Crew = { channels: 21, peopleInEach: 100 };
const SMOKE_CREW: Crew = { channels: 2, peopleInEach: 10 };
const VIEWER: Viewer = { username: "person-1", password: "correct horse battery" };
const PATIENCE_MS = 20_000;

const RATE = 100;
const KEYS = 200;
const QUIET_KEYS = 60;
const BARE_KEYS = 60;
const BARE_SECONDS = 9;
const WARM_UP_SECONDS = 2;
const TYPING_SECONDS = 30;
/** What the heap is measured after; those that do not come while someone types come faster. */
const ALL_MESSAGES = 10_000;
const FLOOD_RATE = 400;
/** So many of the newest are looked at one by one: going through all of them takes longer than they took to come. */
const READ_MESSAGES = 300;
/** The page keeps as many of the channels that were left. */
const KEPT_CHANNELS = 9;
/** Enough visits for a 95th percentile that is not the slowest one. */
const LATER_LAPS = 4;

const SCRIPT_KB = 250;
const SWITCH_MS = 100;
const KEY_MS = 50;
const HEAP_MB = 5;

/** The chat page in Chromium on a processor four times slower, while messages of others arrive over HTTP. */
export const page: Scenario = ({ isSmoke, bodies, startProduct }) => {
  const crew = isSmoke ? SMOKE_CREW : CREW;
  const starting = startProduct(crew, (client) =>
    furnishChannels(client, { channelIds: otherChannels(crew), bodies, viewer: VIEWER }),
  );
  return withContestant(starting, async (match) => {
    const { target } = match.contestant;
    // The viewer is the first of the crew, and writes nothing.
    const people = target.people.slice(1).filter(({ channelId }) => channelId === OPEN_ID);
    await match.generator.do("gather", { ...target, people });
    await match.generator.do("connect", null);
    const browser = await launchBrowser();
    try {
      const opened = await openPage(browser, `http://127.0.0.1:${target.port}`, VIEWER);
      return await (isSmoke ? check : measure)({ match, browser, opened, bodies });
    } finally {
      await browser.close();
    }
  });
};

interface Stage extends Pick<ScenarioOptions, "bodies"> {
  match: Match;
  browser: Browser;
  opened: OpenPage;
}

async function measure(stage: Stage): Promise<Report> {
  const { browser, opened, bodies } = stage;
  const scriptBytes = await measureScripts(opened, OPEN_PATH);
  await slowDown(opened);
  const others = otherChannels(CREW);
  const bare = await measureBareSwitches(browser, {
    channelIds: others,
    messages: MESSAGES_PAGE_DEFAULT,
    lastSeq: HISTORY_MESSAGES,
    bodies,
  });
  const kept = others.slice(-KEPT_CHANNELS);
  const firstVisits = await switchThrough(opened, others);
  const laterVisits = await switchThrough(opened, Array.from({ length: LATER_LAPS }, () => kept).flat());

  await openChannel(opened);
  await opened.page.getByRole("textbox", { name: /^Message #/ }).focus();
  const quietKeys = await measureTyping(opened, QUIET_KEYS);
  // What the browser compiles and counts when the first ones come is no memory of messages.
  const warmUp = await carry(stage, RATE, WARM_UP_SECONDS);
  const heapBefore = await measureHeap(opened);
  const [typed, keys] = await Promise.all([carry(stage, RATE, TYPING_SECONDS), measureTyping(opened, KEYS)]);
  await slowDown(opened, 1);
  const flood = await carry(stage, FLOOD_RATE, (ALL_MESSAGES - typed.acknowledged) / FLOOD_RATE);
  const lastSeq = warmUp.acknowledged + typed.acknowledged + flood.acknowledged;
  await scrollToEnd(opened.page, OPEN_PATH, lastSeq);
  const heapMb = ((await measureHeap(opened)) - heapBefore) / 2 ** 20;
  const shown = await onPage(opened, { fromSeq: lastSeq - READ_MESSAGES + 1, lastSeq });
  await opened.page.close();
  const [besideBare, bareKeys] = await Promise.all([
    carry(stage, RATE, BARE_SECONDS),
    measureBareTyping(browser, BARE_KEYS),
  ]);
  const asked = (what: string, times: readonly number[], contestant = "Huddle Up"): Row => ({
    scenario: "page",
    contestant,
    what,
    answer: spreadOf(times),
  });
  return {
    rows: [
      typed,
      flood,
      shown,
      asked("replace a list", bare, "a bare page"),
      asked("open a channel not opened before", firstVisits),
      asked("open one that was", laterVisits),
      asked("a key while nothing arrives", quietKeys),
      asked(`a key at ${besideBare.what}`, bareKeys, "a bare page"),
      asked(`a key at ${typed.what}`, keys),
    ],
    bars: [
      ...deliveryBars(typed),
      ...pageBars(shown),
      below("scripts of the first load, compressed,", scriptBytes / 1024, SCRIPT_KB, "KB"),
      below("opening a channel not opened before, p95", spreadOf(firstVisits).p95, SWITCH_MS, "ms"),
      below("opening a channel again, p95", spreadOf(laterVisits).p95, SWITCH_MS, "ms"),
      below(`a key painted at ${typed.what}, p95`, spreadOf(keys).p95, KEY_MS, "ms"),
      below(`heap for ${ALL_MESSAGES} messages`, heapMb, HEAP_MB, "MB"),
    ],
    notes: [
      `page: a key at ${typed.what} takes ${ratio(keys, bareKeys)} times as long as on a bare page (p50).`,
      `page: opening a channel again takes ${ratio(laterVisits, bare)} times as long as a bare page takes (p50).`,
    ],
  };
}

function ratio(times: readonly number[], bare: readonly number[]): string {
  return (spreadOf(times).p50 / spreadOf(bare).p50).toFixed(1);
}

/** Messages arrive in the open channel, and in it while another is open: all of them stand on the page, in order. */
async function check(stage: Stage): Promise<Report> {
  const { opened } = stage;
  await openChannel(opened);
  const inView = await carry(stage, RATE, 2);
  await measureSwitch(opened.page, { channelId: OPEN_ID + 1, lastSeq: HISTORY_MESSAGES });
  const elsewhere = await carry(stage, RATE, 1);
  const lastSeq = inView.acknowledged + elsewhere.acknowledged;
  await opened.page.locator(`nav a[href="${OPEN_PATH}"]`).click();
  // It opens where reading had stopped.
  await scrollToEnd(opened.page, OPEN_PATH, lastSeq);
  const shown = await onPage(opened, { fromSeq: 1, lastSeq });
  return {
    rows: [inView, elsewhere, shown],
    bars: [...deliveryBars(inView), ...deliveryBars(elsewhere), ...pageBars(shown)],
    notes: [],
  };
}

function carry({ match, bodies }: Stage, messagesPerSecond: number, seconds: number): Promise<LoadRow> {
  return carryLoad("page", match, { messagesPerSecond, seconds, bodies, typists: 0, patienceMs: PATIENCE_MS });
}

async function openChannel({ page }: OpenPage): Promise<void> {
  await page.goto(OPEN_PATH);
  await isLive(page);
  await page.waitForLoadState("networkidle");
}

function otherChannels({ channels }: Crew): number[] {
  return Array.from({ length: channels - 1 }, (_, index) => OPEN_ID + 1 + index);
}

async function switchThrough({ page }: OpenPage, channelIds: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  for (const channelId of channelIds) {
    times.push(await measureSwitch(page, { channelId, lastSeq: HISTORY_MESSAGES }));
  }
  return times;
}

type ShownRow = Row & Required<Pick<Row, "lost" | "doubled" | "outOfOrder">>;

/** What of the newest messages stands on the page, and how. */
async function onPage({ page }: OpenPage, stretch: { fromSeq: number; lastSeq: number }): Promise<ShownRow> {
  const owed = stretch.lastSeq - stretch.fromSeq + 1;
  const { seqs, doubled, outOfOrder } = await readShown(page, stretch.fromSeq);
  return {
    scenario: "page",
    contestant: "Huddle Up",
    what: `the newest ${owed} as shown`,
    deliveries: seqs.length,
    lost: owed - seqs.length,
    doubled,
    outOfOrder,
  };
}

function pageBars({ lost, doubled, outOfOrder }: ShownRow): Bar[] {
  const count = lost + doubled + outOfOrder;
  return [
    {
      what: "0 missing, doubled or out of order on the page",
      figure: String(count),
      isReached: count === 0,
      kind: "correctness",
    },
  ];
}
