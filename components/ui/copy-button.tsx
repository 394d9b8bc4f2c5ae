"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";
import { copyText } from "./copy-text";

interface CopyButtonProps {
  text: string;
  label: string;
  copiedLabel: string;
}

/** Copies a short text, and says that it did. */
export function CopyButton({ text, label, copiedLabel }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const Icon = isCopied ? Check : Copy;
  return (
    <Button size="small" onClick={() => void copyText(text).then(setCopied)}>
      <Icon aria-hidden className="size-4" />
      <span aria-live="polite">{isCopied ? copiedLabel : label}</span>
    </Button>
  );
}
