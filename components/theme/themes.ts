/** Light or dark as this device's system has it, or one of them always. */
export type Theme = "system" | "light" | "dark";

export const THEMES = ["system", "light", "dark"] as const satisfies readonly Theme[];

/** Kept per device and not per person: a bright office and a dark bedroom want different things of one account. */
export const THEME_COOKIE = "huddle_theme";

/** Whether a text from outside names one of our themes. */
export function isTheme(text: string | null | undefined): text is Theme {
  return THEMES.some((theme) => theme === text);
}
