import type { Viewport } from "next";
import type { Theme } from "./themes";

/** `--color-paper` of globals.css: the colour of what touches the browser’s own bar, which knows no tokens. */
const BAR_COLORS = { light: "#fdfcfa", dark: "#1b1715" } as const;

/** What a browser draws around the page, its bar, scrollbars and controls, in the page's theme. */
export function themeViewport(theme: Theme): Pick<Viewport, "colorScheme" | "themeColor"> {
  if (theme !== "system") return { colorScheme: theme, themeColor: BAR_COLORS[theme] };
  return {
    colorScheme: "light dark",
    themeColor: (["light", "dark"] as const).map((scheme) => ({
      media: `(prefers-color-scheme: ${scheme})`,
      color: BAR_COLORS[scheme],
    })),
  };
}
