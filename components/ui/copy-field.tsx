"use client";

import { Check, Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "./button";
import { copyText } from "./copy-text";

interface CopyFieldProps {
  label: string;
  value: string;
  copyLabel: string;
  copiedLabel: string;
}

/** A text to take along: selected at a click, copied by a button. */
export function CopyField({ label, value, copyLabel, copiedLabel }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const Icon = isCopied ? Check : Copy;

  async function copy() {
    setCopied(await copyText(value));
    // Where neither way is allowed it is ready to be copied by hand.
    field.current?.select();
  }

  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          // It comes in place of the button that made it, and takes over its focus.
          autoFocus
          value={value}
          onFocus={(event) => event.target.select()}
          className="h-10 min-w-0 flex-1 rounded-md border border-edge bg-rail px-3 font-mono text-sm pointer-coarse:h-11"
        />
        <Button tone="primary" onClick={() => void copy()}>
          <Icon aria-hidden className="size-4" />
          <span aria-live="polite">{isCopied ? copiedLabel : copyLabel}</span>
        </Button>
      </div>
    </div>
  );
}
