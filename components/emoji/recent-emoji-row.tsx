"use client";

import { useTranslations } from "next-intl";
import { EMOJI_SIGN } from "./emoji-grid-parts";

interface RecentEmojiRowProps {
  emoji: readonly string[];
  onPick: (emoji: string) => void;
}

/** What was picked last, above all there is. */
export function RecentEmojiRow({ emoji, onPick }: RecentEmojiRowProps) {
  const t = useTranslations("emoji");
  return (
    <div role="group" aria-label={t("recent")}>
      <p aria-hidden className="px-1 pb-1 text-xs font-semibold text-ink-3">
        {t("recent")}
      </p>
      <div className="flex px-0.5">
        {emoji.map((one) => (
          <button key={one} type="button" onClick={() => onPick(one)} className={EMOJI_SIGN}>
            {one}
          </button>
        ))}
      </div>
    </div>
  );
}
