"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceField } from "@/components/forms/choice-field";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { useSubmission } from "@/components/forms/use-submission";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Modal } from "@/components/ui/modal";
import { useCreateInvite } from "@/lib/client/invites/use-create-invite";
import type { CreateInviteInput, Invite } from "@/lib/protocol/invites";

interface InviteDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Makes a link that lets people in. [AUTH7] */
export function InviteDialog({ isOpen, onOpenChange }: InviteDialogProps) {
  const t = useTranslations("invites");
  return (
    <Modal title={t("title")} text={t("text")} isOpen={isOpen} onOpenChange={onOpenChange}>
      <InviteMaker />
    </Modal>
  );
}

function InviteMaker() {
  const t = useTranslations("invites");
  const [invite, setInvite] = useState<Invite | null>(null);
  const createInvite = useCreateInvite();
  const submission = useSubmission(async (data) => {
    setInvite(await createInvite(inviteInput(data)));
  });
  if (invite) {
    return (
      <>
        <CopyField label={t("link")} value={invite.url} copyLabel={t("copy")} copiedLabel={t("copied")} />
        <Button onClick={() => setInvite(null)}>{t("again")}</Button>
      </>
    );
  }
  return (
    <Form submission={submission}>
      <ChoiceField
        name="maxUses"
        label={t("uses")}
        defaultValue="1"
        options={[
          { value: "1", label: t("usesOne") },
          { value: "10", label: t("usesTen") },
          { value: "any", label: t("usesAny") },
        ]}
      />
      <ChoiceField
        name="expiresInHours"
        label={t("life")}
        defaultValue="168"
        options={[
          { value: "24", label: t("lifeDay") },
          { value: "168", label: t("lifeWeek") },
          { value: "any", label: t("lifeAny") },
        ]}
      />
      <Button tone="primary" type="submit" isPending={submission.status === "pending"}>
        {t("submit")}
      </Button>
    </Form>
  );
}

function inviteInput(data: FormData): CreateInviteInput {
  const number = (name: string) => (formText(data, name) === "any" ? null : Number(formText(data, name)));
  return { maxUses: number("maxUses"), expiresInHours: number("expiresInHours") };
}
