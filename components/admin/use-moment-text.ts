import { useFormatter, useNow, useTranslations } from "next-intl";
import { spaceNumbers } from "@/lib/i18n/space-numbers";

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

interface MomentText {
  /** How long ago or how soon within a week of now, else the day. */
  short: string;
  /** Day and time. */
  full: string;
}

/** Words for a moment, and whether it is over, by a clock that goes on. */
export function useMomentText(): { toText: (iso: string) => MomentText; isOver: (iso: string) => boolean } {
  const t = useTranslations("admin");
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MS });

  function toShort(moment: Date): string {
    const distance = Math.abs(moment.getTime() - now.getTime());
    // This clock moves once a minute, and the server's may be ahead of it.
    if (distance < MINUTE_MS) return t("justNow");
    return distance < WEEK_MS
      ? spaceNumbers(format.relativeTime(moment, now))
      : format.dateTime(moment, { dateStyle: "medium" });
  }

  return {
    toText(iso) {
      const moment = new Date(iso);
      return { short: toShort(moment), full: format.dateTime(moment, { dateStyle: "full", timeStyle: "short" }) };
    },
    isOver: (iso) => new Date(iso) <= now,
  };
}
