"use client";

import { useTranslations } from "next-intl";
import { useRefusalText } from "@/components/errors/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface TableFailureProps {
  failure: unknown;
  onRetry: () => void;
}

/** Says why a table's rows could not be read, and offers to try again. */
export function TableFailure({ failure, onRetry }: TableFailureProps) {
  const t = useTranslations("admin");
  const tApp = useTranslations("app");
  const toText = useRefusalText();
  const retry = (
    <Button size="small" onClick={onRetry}>
      {tApp("tryAgain")}
    </Button>
  );
  return (
    <div className="px-4 py-3 md:px-5">
      <Notice tone="bad" action={retry}>
        {t("readFailed", { reason: toText(failure) })}
      </Notice>
    </div>
  );
}
