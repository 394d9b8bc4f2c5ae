import clsx from "clsx";
import type { ReactNode } from "react";

interface DividerLineProps {
  tone: "plain" | "new";
  children: ReactNode;
}

/** A line across the list with a word in it. */
export function DividerLine({ tone, children }: DividerLineProps) {
  const line = clsx("h-px flex-1", tone === "new" ? "bg-unread-line" : "bg-line");
  return (
    <div
      className={clsx(
        "flex items-center gap-3 px-3 pt-3 pb-1 text-xs font-semibold md:px-5",
        tone === "new" ? "text-unread" : "text-ink-3",
      )}
    >
      <span className={line} />
      {children}
      <span className={line} />
    </div>
  );
}
