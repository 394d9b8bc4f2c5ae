import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE, type Theme } from "@/components/theme/themes";

/** The theme that was chosen on the device that asks, so that its page comes in it and never flashes. */
export async function currentTheme(): Promise<Theme> {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(theme) ? theme : "system";
}
