"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { TextField } from "@/components/forms/text-field";
import { useSubmission } from "@/components/forms/use-submission";
import { PasswordField } from "@/components/passwords/password-field";
import { Button } from "@/components/ui/button";
import { signIn } from "@/lib/client/sessions/sign-in";
import { enterAt } from "./enter-at";

interface SignInFormProps {
  /** A path of ours to go to. */
  next: string;
}

/** Name and password. */
export function SignInForm({ next }: SignInFormProps) {
  const t = useTranslations("signIn");
  const tFields = useTranslations("fields");
  const submission = useSubmission(async (data) => {
    await signIn({ username: formText(data, "username"), password: formText(data, "password") });
    await enterAt(next);
  });
  const isWrong = submission.refusal?.code === "unauthenticated";
  return (
    <Form submission={submission} refusalText={isWrong ? t("wrong") : undefined}>
      <TextField
        name="username"
        label={tFields("username")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField name="password" label={tFields("password")} autoComplete="current-password" />
      <Button tone="primary" type="submit" isPending={submission.status === "pending"}>
        {t("submit")}
      </Button>
    </Form>
  );
}
