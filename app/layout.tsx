import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { loadMessages } from "@/lib/i18n/load-messages";
import "./globals.css";
import { Providers } from "./providers";

export const metadata: Metadata = {
  icons: { icon: "/icon.svg" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  // The keyboard of a phone takes from the page's height, so that the composer stays above it.
  interactiveWidget: "resizes-content",
  colorScheme: "light dark",
};

interface RootLayoutProps {
  children: ReactNode;
}

export default async function RootLayout({ children }: RootLayoutProps) {
  const locale = await getLocale();
  return (
    <html lang={locale}>
      <body>
        <Providers locale={locale} messages={loadMessages(locale)}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
