"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PersonHeading } from "@/components/users/person-heading";
import { countUnsent } from "@/lib/client/sessions/count-unsent";
import { forgetPerson } from "@/lib/client/sessions/forget-person";
import { signOut } from "@/lib/client/sessions/sign-out";
import type { User } from "@/lib/protocol/users";
import { useUnsentText } from "./use-unsent-text";

interface AlreadySignedInProps {
  user: User;
}

/** Before an invite, somebody who needs none: into the chat, or out of it to join as somebody else. */
export function AlreadySignedIn({ user }: AlreadySignedInProps) {
  const t = useTranslations("join");
  const tApp = useTranslations("app");
  const tProfile = useTranslations("profile");
  const toText = useUnsentText();
  const [unsent, setUnsent] = useState<string | null>(null);
  const { isPending, refusal, attempt } = useAttempt();

  async function leave() {
    await signOut();
    await forgetPerson(user.id);
    window.location.reload();
  }

  async function askOrLeave() {
    const text = toText(await countUnsent(user.id));
    if (text) setUnsent(text);
    else await leave();
  }

  return (
    <>
      <PersonHeading user={user} />
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <div className="flex flex-col gap-2">
        <ButtonLink href="/" tone="primary" label={tApp("goHome")} />
        <Button isPending={isPending} onClick={() => void attempt(askOrLeave)}>
          {t("asSomebodyElse")}
        </Button>
      </div>
      <ConfirmedAttempt
        title={tProfile("signOutUnsentTitle")}
        text={unsent ?? ""}
        confirm={tProfile("signOut")}
        isOpen={unsent !== null}
        onOpenChange={() => setUnsent(null)}
        onConfirm={leave}
      />
    </>
  );
}
