interface UnreadBadgeProps {
  count: number;
}

/** How much of a channel has not been read; said in words elsewhere. */
export function UnreadBadge({ count }: UnreadBadgeProps) {
  return (
    <span aria-hidden className="shrink-0 rounded-full bg-line px-1.5 text-2xs font-semibold text-ink-2 tabular-nums">
      {count > 999 ? "999+" : count}
    </span>
  );
}
