import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** What stands below the newest message that is here, where the channel goes on. */
export function ListBottom() {
  const t = useTranslations("messages");
  return <Skeleton rows={3} shape="message" label={t("loadingNewer")} />;
}
