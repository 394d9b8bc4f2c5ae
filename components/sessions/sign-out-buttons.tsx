"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { Button } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { signOut } from "@/lib/client/sessions/sign-out";
import { signOutEverywhere } from "@/lib/client/sessions/sign-out-everywhere";

/** Leaves here, or on every device. [AUTH5] */
export function SignOutButtons() {
  const t = useTranslations("profile");
  const tellFailure = useFailureToast();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => void signOut().catch(tellFailure)}>{t("signOut")}</Button>
      <Button onClick={() => setAsking(true)}>{t("signOutEverywhere")}</Button>
      <Confirmation
        title={t("signOutEverywhereTitle")}
        text={t("signOutEverywhereText")}
        confirm={t("signOutEverywhere")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => void signOutEverywhere().catch(tellFailure)}
      />
    </div>
  );
}
