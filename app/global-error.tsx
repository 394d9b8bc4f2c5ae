"use client";

import { chooseFromLanguages } from "@/lib/i18n/choose-from-languages";
import { loadMessages } from "@/lib/i18n/load-messages";
import ErrorPage from "./error";
import "./globals.css";
import { Providers } from "./providers";

interface GlobalErrorProps {
  reset: () => void;
}

/** The last page there is: the layout itself failed, so the language is the browser's. */
export default function GlobalError({ reset }: GlobalErrorProps) {
  const locale = chooseFromLanguages(typeof navigator === "undefined" ? [] : navigator.languages);
  return (
    <html lang={locale}>
      <body>
        <Providers locale={locale} messages={loadMessages(locale)}>
          <ErrorPage reset={reset} />
        </Providers>
      </body>
    </html>
  );
}
