"use client";

import { useTranslations } from "next-intl";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Avatar } from "@/components/users/avatar";
import { signOut } from "@/lib/client/sessions/sign-out";
import type { User } from "@/lib/protocol/users";

interface AlreadySignedInProps {
  user: User;
}

/** Before an invite, somebody who needs none: into the chat, or out of it to join as somebody else. */
export function AlreadySignedIn({ user }: AlreadySignedInProps) {
  const t = useTranslations("join");
  const tApp = useTranslations("app");
  const { isPending, refusal, attempt } = useAttempt();

  async function leave() {
    await signOut();
    window.location.reload();
  }

  return (
    <>
      <div className="flex items-center gap-3">
        <Avatar person={user} size="medium" />
        <div className="min-w-0">
          <p className="truncate font-semibold">{user.displayName}</p>
          <p className="truncate text-sm text-ink-3">@{user.username}</p>
        </div>
      </div>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <div className="flex flex-col gap-2">
        <ButtonLink href="/" tone="primary" label={tApp("goHome")} />
        <Button isPending={isPending} onClick={() => void attempt(leave)}>
          {t("asSomebodyElse")}
        </Button>
      </div>
    </>
  );
}
