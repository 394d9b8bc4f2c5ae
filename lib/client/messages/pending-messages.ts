import type { Message } from "@/lib/protocol/messages";
import type { PendingMessage } from "./listed-message";

/** Messages of this device that the server has not confirmed, by channel, in the order they were written. */
export type PendingMessages = Record<number, PendingMessage[]>;

interface Name {
  channelId: number;
  clientId: string;
}

export function findPending(all: PendingMessages, { channelId, clientId }: Name): PendingMessage | undefined {
  return all[channelId]?.find((pending) => pending.clientId === clientId);
}

/** The one that goes out next: a refused one does not hold up those behind it. */
export function nextPending(all: PendingMessages, channelId: number): PendingMessage | undefined {
  return all[channelId]?.find(isWaiting);
}

export function countPending(all: PendingMessages): number {
  return Object.values(all).reduce((count, { length }) => count + length, 0);
}

/** Those that go out by themselves once they can. */
export function countWaiting(all: PendingMessages): number {
  return Object.values(all).reduce((count, lane) => count + lane.filter(isWaiting).length, 0);
}

const isWaiting = ({ delivery }: PendingMessage) => delivery.state !== "failed";

export function addPending(all: PendingMessages, message: PendingMessage): void {
  if (!findPending(all, message)) (all[message.channelId] ??= []).push(message);
}

export function dropPending(all: PendingMessages, { channelId, clientId }: Name): void {
  const remaining = all[channelId]?.filter((pending) => pending.clientId !== clientId) ?? [];
  if (remaining.length > 0) all[channelId] = remaining;
  else delete all[channelId];
}

/** Whichever comes first, the answer or the push, takes the waiting row's place. */
export function confirmPending(all: PendingMessages, message: Message): void {
  const isMine = findPending(all, message)?.authorId === message.authorId;
  if (isMine) dropPending(all, message);
}
