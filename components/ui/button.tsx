import clsx from "clsx";
import type { ComponentProps } from "react";

export type ButtonTone = "primary" | "quiet" | "danger";

interface ButtonProps extends Omit<ComponentProps<"button">, "className"> {
  tone?: ButtonTone;
  size?: "small" | "medium";
  /** What it started has not ended; pressed again it does nothing. */
  isPending?: boolean;
}

const TONES: Record<ButtonTone, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "border border-line bg-raised text-ink hover:bg-hover",
  danger: "bg-bad text-on-bad hover:opacity-90",
};

/** A button with words on it. */
export function Button({
  tone = "quiet",
  size = "medium",
  isPending = false,
  type = "button",
  ...button
}: ButtonProps) {
  return (
    <button
      {...button}
      type={type}
      aria-disabled={isPending || undefined}
      onClick={isPending ? (event) => event.preventDefault() : button.onClick}
      className={clsx(
        "inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-semibold whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-60",
        size === "small" ? "h-8 px-3 text-sm pointer-coarse:h-10" : "h-10 px-4 text-base pointer-coarse:h-11",
        TONES[tone],
      )}
    />
  );
}
