"use client";

import { useFormatter, useTranslations } from "next-intl";
import { DividerLine } from "./divider-line";
import { localDay } from "./message-rows";

const DAY_MS = 24 * 60 * 60_000;

interface DayDividerProps {
  /** A moment of the day. */
  iso: string;
}

/** Names the day of the messages below. */
export function DayDivider({ iso }: DayDividerProps) {
  return <DividerLine tone="plain">{useDayText(iso)}</DividerLine>;
}

function useDayText(iso: string): string {
  const t = useTranslations("messages");
  const format = useFormatter();
  const now = new Date();
  const day = localDay(iso);
  if (day === localDay(now.toISOString())) return t("today");
  if (day === localDay(new Date(now.getTime() - DAY_MS).toISOString())) return t("yesterday");
  const date = new Date(iso);
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return format.dateTime(date, { year, month: "long", day: "numeric", weekday: "long" });
}
