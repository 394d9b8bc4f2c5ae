"use client";

import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { LOCALES } from "@/lib/i18n/locales";
import { LOCALE_NAMES } from "@/lib/i18n/locale-names";
import { rememberLocale } from "@/lib/i18n/remember-locale";
import type { Locale } from "@/lib/protocol/users";

/** Changes the language before signing in, for this browser. */
export function LanguageSwitch() {
  const t = useTranslations("profile");
  const current = useLocale();
  const router = useRouter();

  function choose(locale: Locale) {
    rememberLocale(locale);
    router.refresh();
  }

  return (
    <div role="group" aria-label={t("language")} className="flex items-center gap-1 text-sm text-ink-2">
      <Languages aria-hidden className="size-4" />
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
          className="min-h-8 rounded-md px-2 hover:bg-press aria-pressed:font-semibold aria-pressed:text-ink pointer-coarse:min-h-11"
        >
          {LOCALE_NAMES[locale]}
        </button>
      ))}
    </div>
  );
}
