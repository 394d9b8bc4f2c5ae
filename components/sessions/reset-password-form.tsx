"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { TextField } from "@/components/forms/text-field";
import { useSubmission } from "@/components/forms/use-submission";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { resetPassword } from "@/lib/client/sessions/reset-password";
import { PasswordResetNote } from "./password-reset-note";

/** A new password by an admin's link, whose token stands behind the `#`: there no server and no log sees it. [AUTH7] */
export function ResetPasswordForm() {
  const t = useTranslations("reset");
  const tFields = useTranslations("fields");
  const tSignIn = useTranslations("signIn");
  const submission = useSubmission((data) =>
    resetPassword({ token: window.location.hash.slice(1), password: formText(data, "password") }),
  );
  const { refusal, status } = submission;
  if (status === "done") {
    return (
      <PasswordResetNote title={t("doneTitle")} text={t("doneText")}>
        <TextLink href="/sign-in">{tSignIn("submit")}</TextLink>
      </PasswordResetNote>
    );
  }
  // The token is no field of the form, so what is wrong with it arrives as a refusal of the whole.
  const isDead = refusal !== null && !refusal.fields && ["invalid", "not_found", "conflict"].includes(refusal.code);
  if (isDead) return <PasswordResetNote title={t("invalidTitle")} text={t("invalidText")} />;
  return (
    <Form submission={submission}>
      <Notice tone="plain">{t("intro")}</Notice>
      <TextField
        name="password"
        label={t("newPassword")}
        hint={tFields("passwordHint")}
        type="password"
        autoComplete="new-password"
      />
      <Button tone="primary" type="submit" isPending={status === "pending"}>
        {t("submit")}
      </Button>
    </Form>
  );
}
