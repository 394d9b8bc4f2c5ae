import { useRouter } from "next/navigation";
import { useState } from "react";
import { THEME_COOKIE, type Theme } from "./themes";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * The theme of this device, and choosing another: at once on this page, and by the server on every page from now on.
 *
 * @param initial as the server has rendered the page
 */
export function useTheme(initial: Theme): { theme: Theme; choose: (theme: Theme) => void } {
  const router = useRouter();
  const [theme, setTheme] = useState(initial);
  return {
    theme,
    choose(next) {
      setTheme(next);
      document.documentElement.dataset.theme = next;
      const life = next === "system" ? 0 : YEAR_SECONDS;
      document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${life}; samesite=lax`;
      // What stands in the head follows with the server's answer.
      router.refresh();
    },
  };
}
