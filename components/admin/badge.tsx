import clsx from "clsx";

interface BadgeProps {
  tone?: "plain" | "good" | "bad";
  children: string;
}

const TONES = { plain: "bg-press text-ink-2", good: "bg-accent-soft text-ink", bad: "bg-bad-soft text-bad" };

/** A word about a row that stands out a little. */
export function Badge({ tone = "plain", children }: BadgeProps) {
  return (
    <span className={clsx("inline-block shrink-0 rounded-sm px-1.5 text-xs leading-5 whitespace-nowrap", TONES[tone])}>
      {children}
    </span>
  );
}
