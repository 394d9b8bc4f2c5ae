import Negotiator from "negotiator";
import type { Locale } from "@/lib/protocol/users";
import { chooseFromLanguages } from "./choose-from-languages";
import { isLocale } from "./locales";

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
  const headers = acceptLanguage ? { "accept-language": acceptLanguage } : {};
  return chooseFromLanguages(new Negotiator({ headers }).languages());
}
