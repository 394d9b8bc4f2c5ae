"use client";

import { loadMessages } from "@/lib/i18n/load-messages";
import type { Locale } from "@/lib/protocol/users";
import ErrorPage from "./error";
import { Providers } from "./providers";

interface LastPageProps {
  locale: Locale;
  reset: () => void;
}

/** What went wrong, in words that come from nowhere else. */
export default function LastPage({ locale, reset }: LastPageProps) {
  return (
    <Providers locale={locale} messages={loadMessages(locale)}>
      <ErrorPage reset={reset} />
    </Providers>
  );
}
