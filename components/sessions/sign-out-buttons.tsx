"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { Notice } from "@/components/ui/notice";
import { endWithNote } from "@/lib/client/sessions/end-with-note";
import { signOut } from "@/lib/client/sessions/sign-out";
import { signOutEverywhere } from "@/lib/client/sessions/sign-out-everywhere";

/** Leaves here, or on every device. [AUTH5] */
export function SignOutButtons() {
  const t = useTranslations("profile");
  const { isPending, refusal, attempt } = useAttempt();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button isPending={isPending} onClick={() => void attempt(() => endWithNote("signedOut", signOut))}>
          {t("signOut")}
        </Button>
        <Button onClick={() => setAsking(true)}>{t("signOutEverywhere")}</Button>
      </div>
      <ConfirmedAttempt
        title={t("signOutEverywhereTitle")}
        text={t("signOutEverywhereText")}
        confirm={t("signOutEverywhere")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => endWithNote("signedOut", signOutEverywhere)}
      />
    </div>
  );
}
