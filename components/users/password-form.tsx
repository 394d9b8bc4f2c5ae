"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { SaveRow } from "@/components/forms/save-row";
import { TextField } from "@/components/forms/text-field";
import { useSubmission } from "@/components/forms/use-submission";
import { enterAt } from "@/components/sessions/enter-at";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { useUpdateCurrentUser } from "@/lib/client/users/use-update-current-user";

/** Changes the password, which ends every sign-in: the next page is the sign-in. [AUTH5], [AUTH6] */
export function PasswordForm() {
  const t = useTranslations("profile");
  const tFields = useTranslations("fields");
  const { username } = useCurrentUser();
  const updateCurrentUser = useUpdateCurrentUser();
  const submission = useSubmission(async (data) => {
    await updateCurrentUser({
      currentPassword: formText(data, "currentPassword"),
      password: formText(data, "password"),
    });
    enterAt("/sign-in");
  });
  return (
    <Form submission={submission}>
      {/* For password managers, which need to know whose it is. */}
      <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      <TextField name="currentPassword" label={t("currentPassword")} type="password" autoComplete="current-password" />
      <TextField
        name="password"
        label={t("newPassword")}
        hint={tFields("passwordHint")}
        type="password"
        autoComplete="new-password"
      />
      <SaveRow submission={submission} label={t("changePassword")} />
    </Form>
  );
}
