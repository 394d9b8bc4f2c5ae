"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/forms/choice-field";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { useSubmission } from "@/components/forms/use-submission";
import { Button } from "@/components/ui/button";
import { useCreateInvite } from "@/lib/client/invites/use-create-invite";
import type { CreateInviteInput, Invite } from "@/lib/protocol/invites";

interface InviteFormProps {
  onCreated: (invite: Invite) => void;
}

/** For how many and for how long a link is to be good. */
export function InviteForm({ onCreated }: InviteFormProps) {
  const t = useTranslations("invites");
  const createInvite = useCreateInvite();
  const submission = useSubmission(async (data) => onCreated(await createInvite(inviteInput(data))));
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
