"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Submission } from "./use-submission";

interface SaveRowProps {
  submission: Submission;
  label: string;
}

/** The button of a form that stays on the page, and the word that it worked. */
export function SaveRow({ submission, label }: SaveRowProps) {
  const t = useTranslations("app");
  return (
    <div className="flex items-center gap-3">
      <Button type="submit" isPending={submission.status === "pending"}>
        {label}
      </Button>
      <span role="status" className="flex items-center gap-1 text-sm text-ink-2">
        {submission.status === "done" && (
          <>
            <Check aria-hidden className="size-4 text-ok" />
            {t("saved")}
          </>
        )}
      </span>
    </div>
  );
}
