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

/** What the pages of everyone say: those of the admins bring their own words, which no other page has to carry. */
export function loadCommonMessages(locale: Locale): Partial<Messages> {
  const {
    adminChannels: _channels,
    adminInvites: _invites,
    adminPeople: _people,
    adminWorkspace: _workspace,
    ...common
  } = CATALOGUES[locale];
  return common;
}
