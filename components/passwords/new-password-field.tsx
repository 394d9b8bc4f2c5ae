"use client";

import { useTranslations } from "next-intl";
import { useState, type ChangeEvent } from "react";
import { formText } from "@/components/forms/form-text";
import { PASSWORD_MAX_CHARS, PASSWORD_MIN_CHARS } from "@/lib/protocol/limits";
import { PasswordField } from "./password-field";
import { PasswordStrength } from "./password-strength";
import { usePasswordRating } from "./use-password-rating";

interface NewPasswordFieldProps {
  label: string;
}

/** What the form around it says of the person: a password of these is a weak one. */
const NAME_FIELDS = ["username", "displayName"];

/** A password to be chosen: the rule is said before, how strong it is while it is typed. */
export function NewPasswordField({ label }: NewPasswordFieldProps) {
  const t = useTranslations("passwords");
  const [typed, setTyped] = useState({ password: "", about: [] as string[] });
  const rating = usePasswordRating(typed.password, typed.about);

  function look({ target }: ChangeEvent<HTMLInputElement>) {
    const form = target.form ? new FormData(target.form) : new FormData();
    setTyped({ password: target.value, about: NAME_FIELDS.map((name) => formText(form, name)) });
  }

  return (
    <div className="flex flex-col gap-2">
      <PasswordField
        name="password"
        label={label}
        hint={t("rule", { min: PASSWORD_MIN_CHARS, max: PASSWORD_MAX_CHARS })}
        autoComplete="new-password"
        onChange={look}
      />
      <PasswordStrength rating={rating} />
    </div>
  );
}
