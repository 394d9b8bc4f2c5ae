import { useFormatter, useNow, useTranslations } from "next-intl";
import { spaceNumbers } from "@/lib/i18n/space-numbers";

const MINUTE_MS = 60_000;

/** How long ago someone's last connection ended, in words; null for who was never here, and for what is not known. */
export function useLastActiveText(): (lastActiveAt: string | null) => string | null {
  const t = useTranslations("members");
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MS });
  return (lastActiveAt) => {
    if (lastActiveAt === null) return null;
    // The server's clock may be ahead of this one, and nobody was active in a minute's time.
    const at = Math.min(Date.parse(lastActiveAt), now.getTime());
    return t("lastActive", { time: spaceNumbers(format.relativeTime(at, now)) });
  };
}
