import type { Locale } from "@/lib/protocol/users";
import { LOCALE_COOKIE } from "./locales";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps a language in this browser, for the pages before signing in; null follows the browser again. */
export function rememberLocale(locale: Locale | null): void {
  const life = locale ? YEAR_SECONDS : 0;
  document.cookie = `${LOCALE_COOKIE}=${locale ?? ""}; path=/; max-age=${life}; samesite=lax`;
}
