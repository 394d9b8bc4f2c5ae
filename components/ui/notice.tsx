import clsx from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type NoticeTone = "plain" | "good" | "warn" | "bad";

interface NoticeProps {
  tone: NoticeTone;
  /** The way out. */
  action?: ReactNode;
  children: ReactNode;
}

const LOOKS: Record<NoticeTone, { icon: LucideIcon; box: string; mark?: string }> = {
  plain: { icon: Info, box: "bg-rail text-ink-2" },
  good: { icon: CircleCheck, box: "bg-accent-soft text-ink", mark: "text-accent" },
  warn: { icon: TriangleAlert, box: "bg-warn-soft text-ink", mark: "text-warn" },
  bad: { icon: CircleAlert, box: "bg-bad-soft text-bad" },
};

/** A sentence that belongs to what is on the screen; a bad one is said at once. */
export function Notice({ tone, action, children }: NoticeProps) {
  const { icon: Icon, box, mark } = LOOKS[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : undefined}
      className={clsx("flex flex-wrap items-center justify-end gap-x-3 gap-y-2 rounded-md px-3 py-2 text-sm", box)}
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0 self-start", mark)} />
      <p className="min-w-0 flex-1 basis-40 text-pretty wrap-anywhere">{children}</p>
      {action}
    </div>
  );
}
