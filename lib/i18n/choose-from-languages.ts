import type { Locale } from "@/lib/protocol/users";
import { DEFAULT_LOCALE } from "./locales";

/** The first of a person's languages that we speak; any Chinese and any English will do. */
export function chooseFromLanguages(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return "zh-CN";
    if (/^en\b/i.test(language)) return "en";
  }
  return DEFAULT_LOCALE;
}
