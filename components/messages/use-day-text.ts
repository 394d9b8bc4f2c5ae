import { useFormatter, useTranslations } from "next-intl";
import { localDay } from "./local-day";

const DAY_MS = 24 * 60 * 60_000;

/** Names the day of a moment: today, yesterday, or its date. */
export function useDayText(): (iso: string) => string {
  const t = useTranslations("messages");
  const format = useFormatter();
  return (iso) => {
    const now = new Date();
    const day = localDay(iso);
    if (day === localDay(now.toISOString())) return t("today");
    if (day === localDay(new Date(now.getTime() - DAY_MS).toISOString())) return t("yesterday");
    const date = new Date(iso);
    const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
    return format.dateTime(date, { year, month: "long", day: "numeric", weekday: "long" });
  };
}
