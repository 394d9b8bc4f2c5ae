import type { ChannelListing } from "@/lib/protocol/channels";
import { useAppSelector } from "../store/store-hooks";

/**
 * A channel as `useChannel` has it, but for its numbers: they are those of some time ago, so that what shows the rest is not drawn
 * again for each message that comes.
 */
export function useSettledChannel(channelId: number): ChannelListing | null {
  return useAppSelector(({ channels }) => channels.byId[channelId] ?? null, isSameButForNumbers);
}

type Part = keyof ChannelListing;

const NUMBERS: readonly Part[] = ["lastSeq", "lastChangeSeq", "membership"];

function isSameButForNumbers(a: ChannelListing | null, b: ChannelListing | null): boolean {
  if (a === b || !a || !b) return a === b;
  const isSameMember = (a.membership === null) === (b.membership === null);
  return isSameMember && (Object.keys(b) as Part[]).every((part) => NUMBERS.includes(part) || a[part] === b[part]);
}
