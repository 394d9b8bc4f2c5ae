"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { typingSentence } from "./typing-sentence";

interface TypingIndicatorProps {
  /** In the order in which they began, without oneself. */
  people: readonly { id: number; displayName: string }[];
  others: number;
}

/** Who is typing, behind three moving dots; its line is always there, so that nothing jumps. */
export function TypingIndicator({ people, others }: TypingIndicatorProps) {
  const t = useTranslations("typing");
  const sentence = typingSentence(people, others);
  return (
    <div
      role="status"
      aria-label={t("label")}
      className="flex h-6 shrink-0 items-center gap-2 px-4 text-xs text-ink-2 md:px-6"
    >
      {sentence.kind !== "none" && (
        <>
          <TypingDots />
          <span className="flex min-w-0 whitespace-pre">
            {sentence.kind === "one" && t.rich("one", { ...sentence, who })}
            {sentence.kind === "two" && t.rich("two", { ...sentence, who })}
            {sentence.kind === "more" && t.rich("more", { ...sentence, who })}
          </span>
        </>
      )}
    </div>
  );
}

/** A name gives way where there is no room, so that what is done is always said. */
function who(name: ReactNode) {
  return <span className="min-w-6 truncate">{name}</span>;
}

function TypingDots() {
  return (
    <span aria-hidden className="flex shrink-0 gap-0.75">
      <span className="size-1.25 animate-typing rounded-full bg-ink-3" />
      <span className="size-1.25 animate-typing rounded-full bg-ink-3 [animation-delay:150ms]" />
      <span className="size-1.25 animate-typing rounded-full bg-ink-3 [animation-delay:300ms]" />
    </span>
  );
}
