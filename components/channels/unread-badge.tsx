interface UnreadBadgeProps {
  count: number;
}

/**
 * How much of a channel has not been read; said in words elsewhere.
 *
 * Drawn and not written: as a text of its own it would stand beside those words in the link's name, and differ from them.
 */
export function UnreadBadge({ count }: UnreadBadgeProps) {
  return (
    <span
      aria-hidden
      data-count={count > 999 ? "999+" : count}
      className="shrink-0 rounded-full bg-line px-1.5 text-2xs font-semibold text-ink-2 tabular-nums before:content-[attr(data-count)]"
    />
  );
}
