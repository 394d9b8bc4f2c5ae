"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useCopied } from "@/components/ui/use-copied";

interface CopyCodeButtonProps {
  code: string;
}

/** Takes a block of code along, and says so where it was pressed. */
export function CopyCodeButton({ code }: CopyCodeButtonProps) {
  const t = useTranslations("writing");
  const { isCopied, copy } = useCopied();
  return (
    // Where nothing hovers it is always there, and so beside the code instead of above it.
    <div className="absolute top-0.5 right-0.5 rounded-md bg-code opacity-0 group-focus-within/code:opacity-100 group-hover/code:opacity-100 pointer-coarse:static pointer-coarse:p-0.5 pointer-coarse:opacity-100">
      <IconButton
        icon={isCopied ? Check : Copy}
        label={t(isCopied ? "codeCopied" : "copyCode")}
        onClick={() => void copy(code)}
      />
    </div>
  );
}
