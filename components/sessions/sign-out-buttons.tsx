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
import { useCountUnsent } from "@/lib/client/sessions/use-count-unsent";
import { useUnsent } from "@/lib/client/sessions/use-unsent";
import { useUnsentText } from "./use-unsent-text";

const leave = () => endWithNote("signedOut", signOut);

/** Leaves here, or on every device; what would be lost by it is asked about. [AUTH5] */
export function SignOutButtons() {
  const t = useTranslations("profile");
  const { isPending, refusal, attempt } = useAttempt();
  const [asked, setAsked] = useState<"here" | "everywhere" | null>(null);
  const toText = useUnsentText();
  const unsent = toText(useUnsent());
  const countUnsent = useCountUnsent();

  async function askOrLeave() {
    if (toText(await countUnsent())) setAsked("here");
    else await leave();
  }

  return (
    <div className="flex flex-col gap-3">
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button isPending={isPending} onClick={() => void attempt(askOrLeave)}>
          {t("signOut")}
        </Button>
        <Button onClick={() => setAsked("everywhere")}>{t("signOutEverywhere")}</Button>
      </div>
      <ConfirmedAttempt
        title={t("signOutUnsentTitle")}
        text={unsent ?? ""}
        confirm={t("signOut")}
        isOpen={asked === "here"}
        onOpenChange={() => setAsked(null)}
        onConfirm={leave}
      />
      <ConfirmedAttempt
        title={t("signOutEverywhereTitle")}
        text={[t("signOutEverywhereText"), unsent].filter(Boolean).join("\n")}
        confirm={t("signOutEverywhere")}
        isOpen={asked === "everywhere"}
        onOpenChange={() => setAsked(null)}
        onConfirm={() => endWithNote("signedOut", signOutEverywhere)}
      />
    </div>
  );
}
