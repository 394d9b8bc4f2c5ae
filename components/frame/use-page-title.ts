import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { useUnreadTotal } from "@/lib/client/channels/use-unread-total";

/** Names the tab, with how much is unread in front: `(3) #general · Huddle Up`. */
export function usePageTitle(title: string): void {
  const t = useTranslations("app");
  const path = usePathname();
  const count = useUnreadTotal();
  const named = t("pageTitle", { title });
  const full = count > 0 ? t("unreadTitle", { count, title: named }) : named;

  useEffect(() => {
    document.title = full;
  }, [full, path]);
}
