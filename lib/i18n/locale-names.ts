import type { Locale } from "@/lib/protocol/users";

/** Each language in its own words: whoever landed in the wrong one must be able to read the way out. */
export const LOCALE_NAMES: Record<Locale, string> = { "zh-CN": "简体中文", en: "English" };
