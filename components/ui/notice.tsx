import clsx from "clsx";
import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

interface NoticeProps {
  tone: "plain" | "bad";
  /** The way out. */
  action?: ReactNode;
  children: ReactNode;
}

/** A sentence that belongs to what is on the screen; a bad one is said at once. */
export function Notice({ tone, action, children }: NoticeProps) {
  const Icon = tone === "bad" ? CircleAlert : Info;
  return (
    <div
      role={tone === "bad" ? "alert" : undefined}
      className={clsx(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md px-3 py-2 text-sm",
        tone === "bad" ? "bg-bad-soft text-bad" : "bg-rail text-ink-2",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1">{children}</p>
      {action}
    </div>
  );
}
