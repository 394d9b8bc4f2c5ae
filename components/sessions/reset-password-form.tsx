"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { useSubmission } from "@/components/forms/use-submission";
import { NewPasswordField } from "@/components/passwords/new-password-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { endWithNote } from "@/lib/client/sessions/end-with-note";
import { resetPassword } from "@/lib/client/sessions/reset-password";
import { enterAt } from "./enter-at";

/** A new password by an admin's link, whose token stands behind the `#`: there no server and no log sees it. [AUTH7] */
export function ResetPasswordForm() {
  const t = useTranslations("reset");
  const submission = useSubmission(async (data) => {
    const input = { token: window.location.hash.slice(1), password: formText(data, "password") };
    await endWithNote("passwordReset", () => resetPassword(input));
    await enterAt("/sign-in");
  });
  const { refusal, status } = submission;
  // The token is no field of the form, so what is wrong with it arrives as a refusal of the whole.
  const isDead = refusal !== null && !refusal.fields && ["invalid", "not_found", "conflict"].includes(refusal.code);
  if (isDead) return <Notice tone="bad">{t("invalid")}</Notice>;
  return (
    <Form submission={submission}>
      <NewPasswordField label={t("newPassword")} />
      <Button tone="primary" type="submit" isPending={status === "pending"}>
        {t("submit")}
      </Button>
    </Form>
  );
}
