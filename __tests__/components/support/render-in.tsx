import { render, type RenderResult } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { loadMessages } from "@/lib/i18n/load-messages";
import type { Locale } from "@/lib/protocol/users";

/** Shows a component as somebody of that language sees it, in UTC. */
export function renderIn(locale: Locale, element: ReactElement): RenderResult {
  const wrap = (children: ReactElement) => (
    <NextIntlClientProvider locale={locale} messages={loadMessages(locale)} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
  const view = render(wrap(element));
  return { ...view, rerender: (next) => view.rerender(wrap(next as ReactElement)) };
}
