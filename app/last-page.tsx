"use client";

import { ErrorNote } from "@/components/errors/error-note";
import { loadMessages } from "@/lib/i18n/load-messages";
import type { Locale } from "@/lib/protocol/users";
import { Providers } from "./providers";

interface LastPageProps {
  locale: Locale;
}

/** What went wrong, in words that come from nowhere else; trying again is loading the whole page. */
export default function LastPage({ locale }: LastPageProps) {
  return (
    <Providers locale={locale} messages={loadMessages(locale)}>
      <div className="flex min-h-dvh bg-rail">
        <ErrorNote onRetry={() => window.location.reload()} />
      </div>
    </Providers>
  );
}
