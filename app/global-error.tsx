"use client";

import { lazy, Suspense } from "react";
import { isTheme, THEME_COOKIE } from "@/components/theme/themes";
import { chooseFromLanguages } from "@/lib/i18n/choose-from-languages";
import "./globals.css";

// With it come all words in both languages, and this file is part of every page.
const LastPage = lazy(() => import("./last-page"));

/** The last page there is: the layout itself failed, so language and theme are what the browser knows of them. */
export default function GlobalError() {
  const isInBrowser = typeof window !== "undefined";
  const locale = chooseFromLanguages(isInBrowser ? navigator.languages : []);
  return (
    <html lang={locale} data-theme={isInBrowser ? keptTheme() : undefined}>
      <body>
        <Suspense>
          <LastPage locale={locale} />
        </Suspense>
      </body>
    </html>
  );
}

function keptTheme(): string | undefined {
  const cookie = document.cookie.split("; ").find((text) => text.startsWith(`${THEME_COOKIE}=`));
  const theme = cookie?.slice(THEME_COOKIE.length + 1);
  return isTheme(theme) ? theme : undefined;
}
