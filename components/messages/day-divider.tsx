"use client";

import { DividerLine } from "./divider-line";
import { useDayText } from "./use-day-text";

interface DayDividerProps {
  /** A moment of the day. */
  iso: string;
}

/** Names the day of the messages below. */
export function DayDivider({ iso }: DayDividerProps) {
  return <DividerLine tone="plain">{useDayText()(iso)}</DividerLine>;
}
