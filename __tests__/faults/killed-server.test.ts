import type { ChatClient } from "@/lib/client/store/chat-client";
import { closePages, openChannels, openPage } from "@/__tests__/support/library-page";
import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { agrees } from "./support/agrees";
import { BLAMELESS, judge } from "./support/judge";
import { Ledger } from "./support/ledger";
import { recordRow } from "./support/record-row";
import { ROUNDS, ROUNDS_TIMEOUT_MS } from "./support/rounds";
import { Sender } from "./support/sender";
import { useRealApp } from "./support/use-real-app";

/** Kills fall into the middle of things when they do not keep a beat. */
const SENT_BETWEEN_KILLS = { least: 20, most: 120 };

const app = useRealApp();
let reader: Person;
let channelIds: number[];
let senders: Sender[];
let ledger: Ledger;

beforeAll(async () => {
  const owner = await createWorkspace();
  reader = await createPerson("reader");
  const people: Person[] = [];
  for (const name of ["anna", "ben", "cleo", "dan"]) people.push(await createPerson(name));
  channelIds = [];
  for (const name of ["one", "two"]) channelIds.push(await createChannel(owner, { name }, [...people, reader]));
  ledger = new Ledger();
  senders = people.flatMap((person) => channelIds.map((channelId) => new Sender(person, channelId, { ledger })));
});

afterEach(closePages);

async function killAndStart(): Promise<number> {
  const { least, most } = SENT_BETWEEN_KILLS;
  await ledger.grow(least + Math.floor(Math.random() * (most - least)));
  await app().kill();
  const startedAt = performance.now();
  await app().start();
  return (await ledger.firstAfter(startedAt)) - startedAt;
}

async function openTwoPages(): Promise<ChatClient[]> {
  const pages = [openPage(reader), openPage(reader)];
  for (const page of pages) await openChannels(page, channelIds);
  return pages;
}

it(
  "[F1] loses and doubles nothing when the server is killed in the middle of sending, again and again",
  async () => {
    const pages = await openTwoPages();
    for (const sender of senders) sender.start();
    const recoveryMs: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) recoveryMs.push(await killAndStart());
    await Promise.all(senders.map((sender) => sender.stop()));
    const verdict = await judge(reader, ledger, channelIds);
    recordRow({ fault: "F1 kill -9 in the middle of sending", rounds: ROUNDS, verdict, recoveryMs });
    expect(verdict).toMatchObject(BLAMELESS);
    for (const page of pages) for (const channelId of channelIds) await agrees(page, reader, channelId);
  },
  ROUNDS_TIMEOUT_MS,
);
