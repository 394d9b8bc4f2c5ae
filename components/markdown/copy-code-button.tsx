"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { copyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";

interface CopyCodeButtonProps {
  code: string;
}

const CONFIRMED_MS = 2_000;

/** Takes a block of code along, and says so where it was pressed. */
export function CopyCodeButton({ code }: CopyCodeButtonProps) {
  const t = useTranslations("writing");
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  return (
    <div className="absolute top-0.5 right-0.5 rounded-md bg-code opacity-0 group-focus-within/code:opacity-100 group-hover/code:opacity-100 pointer-coarse:opacity-100">
      <IconButton
        icon={isCopied ? Check : Copy}
        label={t(isCopied ? "codeCopied" : "copyCode")}
        onClick={() => void copyText(code).then(setCopied)}
      />
    </div>
  );
}
