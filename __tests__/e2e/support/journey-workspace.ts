import { createChannel, createPerson, createWorkspace, general } from "@/__tests__/support/people";

interface JourneyWorkspace {
  username: string;
  displayName: string;
  /** What the others are called, by their number. */
  guest: (number: number) => string;
  /** What was said in the general channel, by its `seq`. */
  line: (number: number) => string;
}

/** How much was said in the general channel: more than a page of it. */
export const JOURNEY_LINES = 90;

/** What somebody needs who goes the whole way: history to look back at, another channel, and members to find one among. */
export async function createJourneyWorkspace({ username, displayName, guest, line }: JourneyWorkspace): Promise<void> {
  await createWorkspace();
  const traveller = await createPerson(username, displayName);
  const li = await createPerson("lisi", "李四");
  // So many that the members get a field to find one by.
  for (let number = 1; number <= 8; number += 1) await createPerson(`guest-${number}`, guest(number));
  await createChannel(li, { name: "产品设计" }, [traveller]);
  for (let number = 1; number <= JOURNEY_LINES; number += 1) {
    await li.api.post(`/channels/${general()}/messages`, { clientId: `line-${number}`, body: line(number) });
  }
  await traveller.api.put(`/channels/${general()}/read`, { seq: JOURNEY_LINES });
}
