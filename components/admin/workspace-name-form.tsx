"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { SaveRow } from "@/components/forms/save-row";
import { TextField } from "@/components/forms/text-field";
import { useSubmission } from "@/components/forms/use-submission";
import { useUpdateWorkspace } from "@/lib/client/workspace/use-update-workspace";
import { useWorkspace } from "@/lib/client/workspace/use-workspace";

/** Renames the workspace; what another admin calls it meanwhile shows at once, and takes no typed text away. [AUTH7] */
export function WorkspaceNameForm() {
  const t = useTranslations("adminWorkspace");
  const tApp = useTranslations("app");
  const { name } = useWorkspace();
  // null: nothing was typed.
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null);
  const updateWorkspace = useUpdateWorkspace();
  const submission = useSubmission(async (data) => {
    await updateWorkspace({ name: formText(data, "name") });
    setTyped(null);
  });
  const isOvertaken = typed !== null && typed.over !== name;
  return (
    <Form submission={submission}>
      <TextField
        name="name"
        label={t("name")}
        hint={isOvertaken ? t("nameNow", { name }) : undefined}
        value={typed?.text ?? name}
        onChange={(event) => setTyped({ text: event.target.value, over: name })}
        autoComplete="off"
      />
      <SaveRow submission={submission} label={tApp("save")} />
    </Form>
  );
}
