import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { chooseLocale } from "@/lib/i18n/choose-locale";
import { loadMessages } from "@/lib/i18n/load-messages";
import { LOCALE_COOKIE } from "@/lib/i18n/locales";
import { currentUser } from "./current-user";

/** The language of each page, for next-intl; there is none in the address. */
export default getRequestConfig(async () => {
  const [user, cookieJar, requestHeaders] = await Promise.all([currentUser(), cookies(), headers()]);
  const locale = chooseLocale({
    chosen: user?.locale ?? null,
    cookie: cookieJar.get(LOCALE_COOKIE)?.value,
    acceptLanguage: requestHeaders.get("accept-language"),
  });
  return { locale, messages: loadMessages(locale) };
});
