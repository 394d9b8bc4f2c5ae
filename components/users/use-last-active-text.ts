import { useTranslations } from "next-intl";
import { useTimeAgo } from "@/components/ui/use-time-ago";

/** How long ago someone's last connection ended, in words; null for who was never here, and for what is not known. */
export function useLastActiveText(): (lastActiveAt: string | null) => string | null {
  const t = useTranslations("members");
  const timeAgo = useTimeAgo();
  return (lastActiveAt) => lastActiveAt && t("lastActive", { time: timeAgo(lastActiveAt) });
}
