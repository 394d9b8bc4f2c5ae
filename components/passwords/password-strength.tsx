import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { PasswordLevel, PasswordRating } from "./rate-password";

interface PasswordStrengthProps {
  /** null: nothing to say yet. */
  rating: PasswordRating | null;
}

const STEPS: Record<PasswordLevel, { count: number; color: string }> = {
  weak: { count: 1, color: "bg-bad" },
  fair: { count: 2, color: "bg-warn" },
  good: { count: 3, color: "bg-ok" },
  strong: { count: 4, color: "bg-ok" },
};

/** A quiet bar with the words for it: a hint, which stops nobody. */
export function PasswordStrength({ rating }: PasswordStrengthProps) {
  const t = useTranslations("passwords");
  const step = rating && STEPS[rating.level];
  return (
    <div className={clsx("flex flex-col gap-1", !rating && "sr-only")}>
      <div aria-hidden className="flex gap-1">
        {[1, 2, 3, 4].map((number) => (
          <span
            key={number}
            className={clsx(
              "h-1 flex-1 rounded-full transition-colors",
              step && number <= step.count ? step.color : "bg-press",
            )}
          />
        ))}
      </div>
      <p role="status" className="text-sm text-ink-2">
        {rating && t("strength", { level: t(rating.level) })}
        {rating?.warning && ` ${t(rating.warning)}`}
      </p>
    </div>
  );
}
