import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import { useId, type ComponentProps } from "react";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "className"> {
  icon: LucideIcon;
  /** Said by screen readers and shown on hover. */
  label: string;
  /** The shortcut that does the same, shown on hover. */
  keys?: string | undefined;
  tone?: "plain" | "danger";
  /** What is new behind it; a dot says so to the eye. */
  news?: string | undefined;
}

/** A button that is a picture; its name is said and shown on hover. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  tone = "plain",
  news,
  type = "button",
  ...button
}: IconButtonProps) {
  const newsId = useId();
  return (
    <button
      {...button}
      type={type}
      aria-label={label}
      {...(news !== undefined && { "aria-describedby": newsId })}
      title={keys ? `${label} ${keys}` : label}
      className={clsx(
        "relative inline-grid size-8 shrink-0 place-items-center rounded-md text-ink-2 transition-colors hover:bg-press aria-disabled:opacity-40 aria-expanded:bg-press pointer-coarse:size-10",
        tone === "danger" ? "hover:text-bad" : "hover:text-ink",
      )}
    >
      <Icon aria-hidden className="size-4" />
      {news !== undefined && (
        <span className="absolute top-1 right-1 size-2 rounded-full bg-unread ring-2 ring-paper">
          <span id={newsId} className="sr-only">
            {news}
          </span>
        </span>
      )}
    </button>
  );
}
