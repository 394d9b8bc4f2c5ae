import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import type { Locale } from "@/lib/protocol/users";
import { DEFAULT_LOCALE, LOCALES, isLocale } from "./locales";

interface LocaleHints {
  /** What the signed-in person chose; null while they follow the browser. */
  chosen: Locale | null;
  cookie: string | undefined;
  acceptLanguage: string | null;
}

/** The language of a page: the person's choice, else the cookie, else what the browser asks for. */
export function chooseLocale({ chosen, cookie, acceptLanguage }: LocaleHints): Locale {
  if (chosen) return chosen;
  if (isLocale(cookie)) return cookie;
  return acceptLanguage ? negotiate(acceptLanguage) : DEFAULT_LOCALE;
}

function negotiate(acceptLanguage: string): Locale {
  const wanted = new Negotiator({ headers: { "accept-language": acceptLanguage } }).languages();
  try {
    const best = match(wanted, LOCALES, DEFAULT_LOCALE);
    return isLocale(best) ? best : DEFAULT_LOCALE;
  } catch {
    // A header may hold what is no language tag at all, "*" among them; the matcher throws on those.
    return DEFAULT_LOCALE;
  }
}
