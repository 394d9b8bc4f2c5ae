import type { Locale } from "@/lib/protocol/users";

/** The first one is what a browser gets that asks for neither: the founding document's language. */
export const LOCALES = ["zh-CN", "en"] as const satisfies readonly Locale[];

export const DEFAULT_LOCALE: Locale = LOCALES[0];

/** Keeps a choice made before signing in, and the person's own for the pages after they left. */
export const LOCALE_COOKIE = "huddle_locale";

/** Whether a text from outside names one of our languages. */
export function isLocale(text: string | null | undefined): text is Locale {
  return LOCALES.some((locale) => locale === text);
}
