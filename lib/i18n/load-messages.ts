import type { Locale } from "@/lib/protocol/users";
import en from "./messages/en.json";
import zh from "./messages/zh-CN.json";

/** Both catalogues hold the same keys; a test says so. */
export type Messages = typeof en;

const CATALOGUES: Record<Locale, Messages> = { "zh-CN": zh, en };

/** The catalogue of a language. */
export function loadMessages(locale: Locale): Messages {
  return CATALOGUES[locale];
}
