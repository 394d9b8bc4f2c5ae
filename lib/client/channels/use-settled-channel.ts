import { useAppSelector } from "../store/store-hooks";
import type { ListedChannel } from "./listed-channel";

/**
 * A channel as `useChannel` has it, but for its numbers: they are those of some time ago, so that what shows the rest is not drawn
 * again for each message that comes.
 */
export function useSettledChannel(channelId: number): ListedChannel | null {
  return useAppSelector(({ channels }) => channels.byId[channelId] ?? null, isSameButForNumbers);
}

type Part = keyof ListedChannel;

const NUMBERS: readonly Part[] = ["lastSeq", "lastChangeSeq", "seenSeq", "membership"];

function isSameButForNumbers(a: ListedChannel | null, b: ListedChannel | null): boolean {
  if (a === b || !a || !b) return a === b;
  const isSameMember = (a.membership === null) === (b.membership === null);
  return isSameMember && (Object.keys(b) as Part[]).every((part) => NUMBERS.includes(part) || a[part] === b[part]);
}
