"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { TextField } from "@/components/forms/text-field";
import { useSubmission } from "@/components/forms/use-submission";
import { toRefusal } from "@/components/errors/to-refusal";
import { NewPasswordField } from "@/components/passwords/new-password-field";
import { enterAt } from "@/components/sessions/enter-at";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { createAccount } from "@/lib/client/sessions/create-account";

interface CreateAccountFormProps {
  /** The first person brings a setup code, everyone later an invite; null where registration is open. */
  admission: { kind: "setup" } | { kind: "invite"; code: string } | null;
  submitLabel: string;
}

/** Makes an account and goes in with it. [AUTH1] */
export function CreateAccountForm({ admission, submitLabel }: CreateAccountFormProps) {
  const t = useTranslations("fields");
  const tJoin = useTranslations("join");
  const tSetup = useTranslations("setup");
  const [isInviteDead, setInviteDead] = useState(false);
  const [asksForCode, setAsksForCode] = useState(false);
  const submission = useSubmission(async (data) => {
    try {
      await createAccount(accountInput(data, admission));
    } catch (error) {
      const { fields } = toRefusal(error);
      setInviteDead(fields?.inviteCode !== undefined);
      setAsksForCode((asked) => asked || fields?.setupCode !== undefined);
      throw error;
    }
    await enterAt("/");
  });
  if (isInviteDead) return <Notice tone="bad">{tJoin("invalidText")}</Notice>;
  return (
    <Form submission={submission}>
      {/* Nobody is asked for the code who is at the server itself, and only the server knows: it refuses all others. */}
      {admission?.kind === "setup" && !asksForCode && <input type="hidden" name="setupCode" value="" />}
      <TextField name="displayName" label={t("displayName")} hint={t("displayNameHint")} autoComplete="name" />
      <TextField
        name="username"
        label={t("username")}
        hint={t("usernameHint")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <NewPasswordField label={t("password")} />
      {asksForCode && (
        <TextField
          name="setupCode"
          label={tSetup("code")}
          hint={tSetup("codeHint")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      )}
      <Button tone="primary" type="submit" isPending={submission.status === "pending"}>
        {submitLabel}
      </Button>
    </Form>
  );
}

function accountInput(data: FormData, admission: CreateAccountFormProps["admission"]) {
  const setupCode = formText(data, "setupCode").trim();
  return {
    username: formText(data, "username"),
    displayName: formText(data, "displayName"),
    password: formText(data, "password"),
    ...(setupCode !== "" && { setupCode }),
    ...(admission?.kind === "invite" && { inviteCode: admission.code }),
  };
}
