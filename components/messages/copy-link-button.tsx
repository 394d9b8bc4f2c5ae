"use client";

import { Check, Link } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useCopied } from "@/components/ui/use-copied";

interface CopyLinkButtonProps {
  /** The message's address on this site. */
  path: string;
}

/** Copies the address of a message, and says so in its own place. */
export function CopyLinkButton({ path }: CopyLinkButtonProps) {
  const t = useTranslations("messages");
  const { isCopied, copy } = useCopied();
  return (
    <>
      <IconButton
        icon={isCopied ? Check : Link}
        label={isCopied ? t("linkCopied") : t("copyLink")}
        onClick={() => void copy(new URL(path, window.location.origin).href)}
      />
      {isCopied && (
        <span role="status" className="sr-only">
          {t("linkCopied")}
        </span>
      )}
    </>
  );
}
