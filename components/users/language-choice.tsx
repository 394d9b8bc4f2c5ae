"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAttempt } from "@/components/errors/use-attempt";
import { ChoiceField } from "@/components/forms/choice-field";
import { Notice } from "@/components/ui/notice";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { useUpdateCurrentUser } from "@/lib/client/users/use-update-current-user";
import { isLocale } from "@/lib/i18n/locales";
import { LOCALE_NAMES } from "@/lib/i18n/locale-names";
import { rememberLocale } from "@/lib/i18n/remember-locale";
import type { Locale } from "@/lib/protocol/users";

const BROWSER = "browser";

type Choice = Locale | typeof BROWSER;

/** The person's language, on every device; or whatever each browser asks for. */
export function LanguageChoice() {
  const t = useTranslations("profile");
  const router = useRouter();
  const { locale } = useCurrentUser();
  const updateCurrentUser = useUpdateCurrentUser();
  const { refusal, attempt } = useAttempt();

  // Shown at once; taken back if the server refuses.
  const [pending, setPending] = useState<Choice | null>(null);

  async function choose(value: Choice) {
    setPending(value);
    await attempt(async () => {
      const chosen = isLocale(value) ? value : null;
      await updateCurrentUser({ locale: chosen });
      rememberLocale(chosen);
      router.refresh();
    });
    setPending(null);
  }

  return (
    <div className="flex flex-col gap-3">
      <ChoiceField
        name="locale"
        label={t("language")}
        isLabelHidden
        value={pending ?? locale ?? BROWSER}
        onChoose={(value) => void choose(value)}
        options={[
          { value: "zh-CN", label: LOCALE_NAMES["zh-CN"] },
          { value: "en", label: LOCALE_NAMES.en },
          { value: BROWSER, label: t("languageBrowser") },
        ]}
      />
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </div>
  );
}
