"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import type { Invite } from "@/lib/protocol/invites";
import { isOwnAddress } from "./is-own-address";
import { useInviteLimits } from "./use-invite-limits";

interface MadeInviteProps {
  invite: Invite;
  onAgain: () => void;
}

/** A link to send: what it is good for, and a warning when it would lead its reader to their own machine. */
export function MadeInvite({ invite, onAgain }: MadeInviteProps) {
  const t = useTranslations("invites");
  const limits = useInviteLimits(invite);
  return (
    <>
      <div className="flex flex-col gap-1">
        <CopyField label={t("link")} value={invite.url} copyLabel={t("copy")} copiedLabel={t("copied")} />
        <p className="text-sm text-ink-2">{limits}</p>
      </div>
      {isOwnAddress(invite.url) && <Notice tone="warn">{t("ownAddress")}</Notice>}
      <Button onClick={onAgain}>{t("again")}</Button>
    </>
  );
}
