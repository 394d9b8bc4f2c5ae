import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Invite } from "@/lib/protocol/invites";

const HOUR_MS = 60 * 60_000;
const DAY_HOURS = 24;

/** What a link that was just made is good for, in words: how often, and for how long from now. */
export function useInviteLimits({ maxUses, expiresAt }: Invite): string {
  const t = useTranslations("invites");
  const [now] = useState(() => Date.now());
  const uses = maxUses === null ? t("limitUsesAny") : t("limitUses", { count: maxUses });
  if (expiresAt === null) return t("limits", { uses, life: t("limitLifeAny") });
  // Rounded: the answer was on its way for a moment, and the server's clock may be off by more.
  const hours = Math.max(1, Math.round((Date.parse(expiresAt) - now) / HOUR_MS));
  const life =
    hours < DAY_HOURS ? t("limitHours", { count: hours }) : t("limitDays", { count: Math.round(hours / DAY_HOURS) });
  return t("limits", { uses, life });
}
