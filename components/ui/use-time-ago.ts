import { useFormatter, useNow } from "next-intl";
import { spaceNumbers } from "@/lib/i18n/space-numbers";

const MINUTE_MS = 60_000;

/** How long ago a moment was, in words, by a clock that goes on. */
export function useTimeAgo(): (iso: string) => string {
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MS });
  // A server's clock may be ahead of this one, and nothing that has happened happens in a minute's time.
  return (iso) => spaceNumbers(format.relativeTime(Math.min(Date.parse(iso), now.getTime()), now));
}
