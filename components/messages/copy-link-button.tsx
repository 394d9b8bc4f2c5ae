"use client";

import { Check, Link } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { copyText } from "./copy-text";

/** How long it says that it has done so. */
const COPIED_MS = 2_000;

interface CopyLinkButtonProps {
  /** The message's address on this site. */
  path: string;
}

/** Copies the address of a message, and says so in its own place. */
export function CopyLinkButton({ path }: CopyLinkButtonProps) {
  const t = useTranslations("messages");
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  return (
    <>
      <IconButton
        icon={isCopied ? Check : Link}
        label={isCopied ? t("linkCopied") : t("copyLink")}
        onClick={() => void copyText(new URL(path, window.location.origin).href).then(setCopied)}
      />
      {isCopied && (
        <span role="status" className="sr-only">
          {t("linkCopied")}
        </span>
      )}
    </>
  );
}
