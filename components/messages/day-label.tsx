"use client";

import { useDayText } from "./use-day-text";

interface DayLabelProps {
  /** A moment of the day. */
  iso: string;
}

/** The day of what is in view, while its divider is further up. It repeats what is there, so nobody is read it twice. */
export function DayLabel({ iso }: DayLabelProps) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute top-2 left-1/2 z-10 -translate-x-1/2 rounded-full border border-edge bg-raised px-3 py-0.5 text-xs font-semibold whitespace-nowrap text-ink-2 shadow-raised"
    >
      {useDayText()(iso)}
    </div>
  );
}
