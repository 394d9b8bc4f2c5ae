"use client";

import dynamic from "next/dynamic";
import { chooseFromLanguages } from "@/lib/i18n/choose-from-languages";
import "./globals.css";

// With it come all words in both languages, and this file is part of every page.
const LastPage = dynamic(() => import("./last-page"));

interface GlobalErrorProps {
  reset: () => void;
}

/** The last page there is: the layout itself failed, so the language is the browser's. */
export default function GlobalError({ reset }: GlobalErrorProps) {
  const locale = chooseFromLanguages(typeof navigator === "undefined" ? [] : navigator.languages);
  return (
    <html lang={locale}>
      <body>
        <LastPage locale={locale} reset={reset} />
      </body>
    </html>
  );
}
