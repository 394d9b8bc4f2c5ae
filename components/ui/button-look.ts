import clsx from "clsx";

export type ButtonTone = "primary" | "quiet" | "danger";

export interface ButtonLook {
  tone?: ButtonTone;
  size?: "small" | "medium";
}

const TONES: Record<ButtonTone, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "border border-line bg-raised text-ink hover:bg-hover",
  danger: "bg-bad text-on-bad hover:opacity-90",
};

/** The classes of what looks like a button, be it one or a link to somewhere. */
export function buttonLook({ tone = "quiet", size = "medium" }: ButtonLook): string {
  return clsx(
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-semibold whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-60",
    size === "small" ? "h-8 px-3 text-sm pointer-coarse:h-10" : "h-10 px-4 text-base pointer-coarse:h-11",
    TONES[tone],
  );
}
