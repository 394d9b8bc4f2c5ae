"use client";

import { setNonce } from "get-nonce";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/i18n/load-messages";
import type { Locale } from "@/lib/protocol/users";

// While a dialog stands Radix keeps the page behind it still, with a style element that the page's policy must know.
if (typeof document !== "undefined") setNonce(document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "");

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
