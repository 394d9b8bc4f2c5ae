import { createChannel, createPerson, createWorkspace, type Person } from "@/__tests__/support/people";
import { Ledger } from "./ledger";
import { Sender, type Way } from "./sender";

/** People who write, and one who reads what became of it. */
export interface Crowd {
  /** A member who sends nothing. */
  reader: Person;
  channelIds: number[];
  /** One for each person in each channel; not started. */
  senders: Sender[];
  ledger: Ledger;
}

/**
 * Fills an empty workspace; call it at the top level after `useRealApp`.
 *
 * @param way how the senders reach the server, and how fast they send
 */
export function useCrowd(way: () => Omit<Way, "ledger"> = () => ({})): () => Crowd {
  let crowd: Crowd | undefined;

  beforeAll(async () => {
    const owner = await createWorkspace();
    const reader = await createPerson("reader");
    const people: Person[] = [];
    for (const name of ["anna", "ben", "cleo", "dan"]) people.push(await createPerson(name));
    const channelIds: number[] = [];
    for (const name of ["one", "two"]) channelIds.push(await createChannel(owner, { name }, [...people, reader]));
    const ledger = new Ledger();
    const senders = people.flatMap((person) =>
      channelIds.map((channelId) => new Sender(person, channelId, { ledger, ...way() })),
    );
    crowd = { reader, channelIds, senders, ledger };
  });

  // A test that failed has left them running.
  afterAll(() => crowd?.senders.forEach((sender) => sender.abandon()));

  return () => crowd!;
}
