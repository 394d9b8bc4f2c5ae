import type { Locator } from "@playwright/test";
import { createChannel, type Person } from "@/__tests__/support/people";
import type { Message } from "@/lib/protocol/messages";
import type { AppProcess } from "@/__tests__/support/app-process";
import type { Device } from "./device";
import { fillChannel } from "./fill-channel";

interface LongChannel {
  name: string;
  author: Person;
  member: Person;
  count: number;
}

/** A channel of two people with so many messages, `line N of the log`. @returns its id */
export async function createLongChannel(
  { dataDir }: AppProcess,
  { name, author, member, count }: LongChannel,
): Promise<number> {
  const channelId = await createChannel(author, { name }, [member]);
  await fillChannel(dataDir, { channelId, author, count });
  return channelId;
}

export async function readUpTo(person: Person, channelId: number, seq: number): Promise<void> {
  await person.api.put(`/channels/${channelId}/read`, { seq });
}

export async function say(person: Person, channelId: number, body: string): Promise<Message> {
  const clientId = `said-${channelId}-${Date.now()}`;
  return (await person.api.post(`/channels/${channelId}/messages`, { clientId, body })).body.message;
}

/** The message of that line: "line 5" is also in "line 50". */
export function line(device: Device, number: number): Locator {
  return device.log.getByRole("article").filter({ hasText: new RegExp(`line ${number} of the log`) });
}
