"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { onDemand } from "@/components/ui/on-demand";
import { CopyCodeButton } from "./copy-code-button";
import { useScrollStop } from "./use-scroll-stop";

interface CodeBlockProps {
  code: string;
  /** What stands behind the fence's backticks. */
  language: string;
}

/**
 * A hundred lines. What is longer keeps the colour of text: at the most a message holds, some grammars take half a second
 * for what they were not made for, and a list of messages has to scroll.
 */
const HIGHLIGHT_MAX_CHARS = 4_000;

const useHighlighter = onDemand(() => import("./highlight").then(({ highlight }) => highlight));

/** Code as it is, in colours once the highlighter is there; what is long scrolls by itself. */
export function CodeBlock({ code, language }: CodeBlockProps) {
  const t = useTranslations("writing");
  const isColored = language !== "" && code.length <= HIGHLIGHT_MAX_CHARS;
  const highlight = useHighlighter(isColored);
  const colored = useMemo(() => highlight?.(code, language) ?? null, [highlight, code, language]);
  const scrollStop = useScrollStop<HTMLPreElement>(t("code"));
  return (
    <div className="group/code relative my-0.5 flex min-w-0 rounded-md border border-line bg-code">
      <pre
        {...scrollStop}
        dir="ltr"
        className="max-h-96 min-w-0 flex-1 overflow-auto overscroll-x-contain rounded-md px-3 py-2 font-mono text-sm wrap-normal"
      >
        <code>{colored ?? code}</code>
      </pre>
      <CopyCodeButton code={code} />
    </div>
  );
}
