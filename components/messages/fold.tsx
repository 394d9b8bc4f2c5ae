"use client";

import clsx from "clsx";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { mayBeTall } from "./may-be-tall";

interface FoldProps {
  /** What the children show: the very short are never measured. */
  text: string;
  isUnfolded: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** What is folded shows this many lines; a few more than that are not worth a button. */
const FOLDED_LINES = 24;
const SPARED_LINES = 3;
const UNFOLDED_LINES = FOLDED_LINES + SPARED_LINES;

/**
 * Cuts what is taller than two dozen lines, with a button for the rest.
 *
 * It is cut from its first frame on and measured before it is painted, so that nothing below it ever moves by itself. What
 * turns out not to be tall stays as it was drawn: the browser lays a list of such texts out once.
 */
export function Fold({ text, isUnfolded, onToggle, children }: FoldProps) {
  const content = useRef<HTMLDivElement>(null);
  const [isTall, setTall] = useState(false);
  const canBeTall = mayBeTall(text);
  const isCut = isTall && !isUnfolded;

  useLayoutEffect(() => {
    const { current } = content;
    if (!current || !canBeTall) return;
    const measure = () => {
      setTall(measureTall(current));
      hideBeyond(current, isCut);
    };
    measure();
    // Another width breaks other lines.
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [canBeTall, isTall, isCut, text]);

  function toggle() {
    onToggle();
    // Who folds at its end reads on where it began, and not somewhere below in the conversation.
    if (isUnfolded) requestAnimationFrame(() => content.current?.scrollIntoView({ block: "nearest" }));
  }

  if (!canBeTall) return children;
  return (
    <>
      <div
        ref={content}
        style={isUnfolded ? undefined : { maxHeight: `${isTall ? FOLDED_LINES : UNFOLDED_LINES}lh` }}
        className={clsx("scroll-mt-12", !isUnfolded && "overflow-clip", isCut && "mask-b-from-90%")}
      >
        {children}
      </div>
      {isTall && <FoldButton isUnfolded={isUnfolded} onClick={toggle} />}
    </>
  );
}

function measureTall(content: HTMLElement): boolean {
  const lineHeight = parseFloat(getComputedStyle(content).lineHeight);
  return content.scrollHeight > Math.ceil(UNFOLDED_LINES * lineHeight);
}

function FoldButton({ isUnfolded, onClick }: { isUnfolded: boolean; onClick: () => void }) {
  const t = useTranslations("messages");
  const Icon = isUnfolded ? ChevronUp : ChevronDown;
  return (
    <button
      type="button"
      aria-expanded={isUnfolded}
      onClick={onClick}
      className="mt-1 flex min-h-6 items-center gap-1 text-sm font-semibold text-accent hover:text-accent-strong pointer-coarse:min-h-10"
    >
      <Icon aria-hidden className="size-4" />
      {isUnfolded ? t("showLess") : t("showMore")}
    </button>
  );
}

/** What is cut off must not take the focus: nobody would see where it is. */
function hideBeyond(content: HTMLElement, isCut: boolean): void {
  const end = isCut ? content.getBoundingClientRect().bottom : Infinity;
  for (const element of content.querySelectorAll<HTMLElement>("a, button, input, [tabindex]")) {
    const isHidden = isCut && element.getBoundingClientRect().bottom > end;
    // Each change makes the browser lay out again what the next text measures.
    if (element.inert !== isHidden) element.inert = isHidden;
  }
}
