"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { SaveRow } from "@/components/forms/save-row";
import { useSubmission } from "@/components/forms/use-submission";
import { NewPasswordField } from "@/components/passwords/new-password-field";
import { PasswordField } from "@/components/passwords/password-field";
import { enterAt } from "@/components/sessions/enter-at";
import { endWithNote } from "@/lib/client/sessions/end-with-note";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { useUpdateCurrentUser } from "@/lib/client/users/use-update-current-user";

/** Changes the password, which ends every sign-in: the next page is the sign-in. [AUTH5], [AUTH6] */
export function PasswordForm() {
  const t = useTranslations("profile");
  const { username, displayName } = useCurrentUser();
  const updateCurrentUser = useUpdateCurrentUser();
  const submission = useSubmission(async (data) => {
    const input = { currentPassword: formText(data, "currentPassword"), password: formText(data, "password") };
    await endWithNote("passwordChanged", () => updateCurrentUser(input));
    await enterAt("/sign-in");
  });
  return (
    <Form submission={submission}>
      {/* For password managers, which need to know whose it is. */}
      <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      <input type="hidden" name="displayName" value={displayName} />
      <PasswordField name="currentPassword" label={t("currentPassword")} autoComplete="current-password" />
      <NewPasswordField label={t("newPassword")} />
      <SaveRow submission={submission} label={t("changePassword")} />
    </Form>
  );
}
