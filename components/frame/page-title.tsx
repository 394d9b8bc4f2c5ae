"use client";

import { useTranslations } from "next-intl";
import { useUnreadTotal } from "@/lib/client/channels/use-unread-total";

interface PageTitleProps {
  children: string;
}

/**
 * Names the tab, with how much is unread in front: `(3) #general · Huddle Up`.
 *
 * The pages of the chat have no other title: Next's own would come later than this one and replace it.
 */
export function PageTitle({ children }: PageTitleProps) {
  const t = useTranslations("app");
  const count = useUnreadTotal();
  const title = t("pageTitle", { title: children });
  return <title>{count > 0 ? t("unreadTitle", { count, title }) : title}</title>;
}
