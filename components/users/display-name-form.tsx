"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { SaveRow } from "@/components/forms/save-row";
import { TextField } from "@/components/forms/text-field";
import { useSubmission } from "@/components/forms/use-submission";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { useUpdateCurrentUser } from "@/lib/client/users/use-update-current-user";

/** How others see one's name. [AUTH6] */
export function DisplayNameForm() {
  const t = useTranslations("fields");
  const tApp = useTranslations("app");
  const { displayName } = useCurrentUser();
  const updateCurrentUser = useUpdateCurrentUser();
  const submission = useSubmission(async (data) => {
    await updateCurrentUser({ displayName: formText(data, "displayName") });
  });
  return (
    <Form submission={submission}>
      <TextField
        name="displayName"
        label={t("displayName")}
        hint={t("displayNameHint")}
        defaultValue={displayName}
        autoComplete="name"
      />
      <SaveRow submission={submission} label={tApp("save")} />
    </Form>
  );
}
