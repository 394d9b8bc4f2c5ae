"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useCopied } from "@/components/ui/use-copied";
import type { Invite } from "@/lib/protocol/invites";

interface InviteLinkProps {
  invite: Invite;
  /** Whether the link is worth passing on. */
  isUsable: boolean;
}

/** An invite's code, which tells it from others, and its link to take along. */
export function InviteLink({ invite, isUsable }: InviteLinkProps) {
  const t = useTranslations("adminInvites");
  const { isCopied, copy } = useCopied();
  return (
    <div className="flex min-w-0 items-center gap-1">
      <span className="truncate font-mono" title={invite.url}>
        {invite.code}
      </span>
      {isUsable && (
        <IconButton
          icon={isCopied ? Check : Copy}
          label={t("copyOf", { code: invite.code })}
          onClick={() => void copy(invite.url)}
        />
      )}
      <span role="status" className="text-xs text-ink-2">
        {isCopied && t("copied")}
      </span>
    </div>
  );
}
