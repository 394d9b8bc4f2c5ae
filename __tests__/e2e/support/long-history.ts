import type { AppProcess } from "@/__tests__/support/app-process";
import type { Person } from "@/__tests__/support/people";
import { createLongChannel, readUpTo } from "./long-channel";
import { createTwoPeople } from "./two-people";

export const HUGE = 100_000;

interface LongHistory {
  zhang: Person;
  emma: Person;
  /** The id of a channel of so many messages, `huge`, all of which zhang has read. */
  huge: number;
}

/** Two people and a channel of 100 000 messages; call it in a `beforeAll` after `useApp`. */
export async function createLongHistory(app: AppProcess): Promise<LongHistory> {
  const { zhang, emma } = await createTwoPeople();
  const huge = await createLongChannel(app, { name: "huge", author: emma, member: zhang, count: HUGE });
  await readUpTo(zhang, huge, HUGE);
  return { zhang, emma, huge };
}
