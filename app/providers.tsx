"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/i18n/load-messages";
import type { Locale } from "@/lib/protocol/users";

interface ProvidersProps {
  locale: Locale;
  messages: Partial<Messages>;
  children: ReactNode;
}

/** The words, and the clock of the person who looks instead of the server's. */
export function Providers({ children, ...words }: ProvidersProps) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <NextIntlClientProvider {...words} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
