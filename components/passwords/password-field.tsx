"use client";

import { ArrowBigUpDash, Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ComponentProps } from "react";
import { Field } from "@/components/forms/field";
import { IconButton } from "@/components/ui/icon-button";
import { useCapsLock } from "./use-caps-lock";

interface PasswordFieldProps extends Pick<ComponentProps<"input">, "onChange"> {
  name: string;
  label: string;
  hint?: string;
  /** What a password manager offers: the one it knows, or one that it makes. */
  autoComplete: "current-password" | "new-password";
}

/** A password: hidden until one asks to see it, with a word when Caps Lock is on. */
export function PasswordField({ name, label, hint, ...input }: PasswordFieldProps) {
  const t = useTranslations("passwords");
  const [isShown, setShown] = useState(false);
  const capsLock = useCapsLock();
  return (
    <div className="flex flex-col gap-1">
      <Field name={name} label={label} hint={hint}>
        {({ className, ...control }) => (
          <div className="relative">
            <input
              {...input}
              {...control}
              {...capsLock.listeners}
              type={isShown ? "text" : "password"}
              autoCapitalize="none"
              spellCheck={false}
              className={`${className} pr-11`}
            />
            <div className="absolute inset-y-0 right-1 flex items-center">
              <IconButton
                icon={isShown ? EyeOff : Eye}
                label={isShown ? t("hide") : t("show")}
                aria-controls={control.id}
                onClick={() => setShown(!isShown)}
              />
            </div>
          </div>
        )}
      </Field>
      <p role="status" className="flex items-center gap-1 text-sm text-ink-2 empty:hidden">
        {capsLock.isOn && (
          <>
            <ArrowBigUpDash aria-hidden className="size-4 text-warn" />
            {t("capsLock")}
          </>
        )}
      </p>
    </div>
  );
}
