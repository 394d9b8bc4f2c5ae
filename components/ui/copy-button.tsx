"use client";

import { Check, Copy } from "lucide-react";
import { Button } from "./button";
import { useCopied } from "./use-copied";

interface CopyButtonProps {
  text: string;
  label: string;
  copiedLabel: string;
}

/** Copies a short text, and says that it did. */
export function CopyButton({ text, label, copiedLabel }: CopyButtonProps) {
  const { isCopied, copy } = useCopied();
  const Icon = isCopied ? Check : Copy;
  return (
    <>
      <Button size="small" onClick={() => void copy(text)}>
        <Icon aria-hidden className="size-4" />
        {isCopied ? copiedLabel : label}
      </Button>
      {/* Apart from the button, whose words come back by themselves and are no news. */}
      <span role="status" className="sr-only">
        {isCopied && copiedLabel}
      </span>
    </>
  );
}
