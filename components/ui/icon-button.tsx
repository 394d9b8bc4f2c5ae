import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "className"> {
  icon: LucideIcon;
  /** Said by screen readers and shown on hover. */
  label: string;
  tone?: "plain" | "danger";
}

/** A button that is a picture; its name is said and shown on hover. */
export function IconButton({ icon: Icon, label, tone = "plain", type = "button", ...button }: IconButtonProps) {
  return (
    <button
      {...button}
      type={type}
      aria-label={label}
      title={label}
      className={clsx(
        "inline-grid size-8 shrink-0 place-items-center rounded-md text-ink-2 transition-colors hover:bg-press aria-expanded:bg-press pointer-coarse:size-10",
        tone === "danger" ? "hover:text-bad" : "hover:text-ink",
      )}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
