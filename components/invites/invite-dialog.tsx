"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "@/components/ui/modal";
import type { Invite } from "@/lib/protocol/invites";
import { InviteForm } from "./invite-form";
import { MadeInvite } from "./made-invite";

interface InviteDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Hears of each link that was made. */
  onCreated?: (invite: Invite) => void;
}

/** Makes a link that lets people in. [AUTH7] */
export function InviteDialog({ isOpen, onOpenChange, onCreated }: InviteDialogProps) {
  const t = useTranslations("invites");
  return (
    <Modal title={t("title")} text={t("text")} isOpen={isOpen} onOpenChange={onOpenChange}>
      <InviteMaker onCreated={onCreated} />
    </Modal>
  );
}

function InviteMaker({ onCreated }: Pick<InviteDialogProps, "onCreated">) {
  const [invite, setInvite] = useState<Invite | null>(null);
  if (invite) return <MadeInvite invite={invite} onAgain={() => setInvite(null)} />;
  return (
    <InviteForm
      onCreated={(made) => {
        setInvite(made);
        onCreated?.(made);
      }}
    />
  );
}
