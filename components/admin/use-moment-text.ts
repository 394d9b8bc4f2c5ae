import { useFormatter, useNow } from "next-intl";

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
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MS });
  return {
    toText(iso) {
      const moment = new Date(iso);
      const isNear = Math.abs(moment.getTime() - now.getTime()) < WEEK_MS;
      return {
        short: isNear ? format.relativeTime(moment, now) : format.dateTime(moment, { dateStyle: "medium" }),
        full: format.dateTime(moment, { dateStyle: "full", timeStyle: "short" }),
      };
    },
    isOver: (iso) => new Date(iso) <= now,
  };
}
