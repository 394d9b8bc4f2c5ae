import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { themeViewport } from "@/components/theme/theme-viewport";
import { loadCommonMessages } from "@/lib/i18n/load-messages";
import { currentTheme } from "./current-theme";
import "./globals.css";
import { Providers } from "./providers";

export const metadata: Metadata = {
  icons: { icon: "/icon.svg" },
};

export async function generateViewport(): Promise<Viewport> {
  return {
    width: "device-width",
    initialScale: 1,
    // The page keeps clear of a phone's notch and bars by itself, and its ground reaches under them.
    viewportFit: "cover",
    // The keyboard of a phone takes from the page's height, so that the composer stays above it.
    interactiveWidget: "resizes-content",
    ...themeViewport(await currentTheme()),
  };
}

interface RootLayoutProps {
  children: ReactNode;
}

export default async function RootLayout({ children }: RootLayoutProps) {
  const locale = await getLocale();
  return (
    <html lang={locale} data-theme={await currentTheme()}>
      <body>
        <Providers locale={locale} messages={loadCommonMessages(locale)}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
