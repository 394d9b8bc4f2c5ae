import { KeyRound, ShieldCheck, UserRoundCheck, UserRoundX, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MenuItem } from "@/components/ui/menu";
import { useAdminPage } from "@/lib/client/admin/use-admin-page";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import type { User } from "@/lib/protocol/users";
import type { OpenPersonDialog } from "./person-dialog";

const ACTIVE_OWNERS = "/api/admin/users?role=owner&state=active&limit=1";

/** What the one who looks may do with each person. The server decides; what it would refuse is not offered. [AUTH7] */
export function usePersonActions(open: (dialog: OpenPersonDialog) => void): (user: User) => MenuItem[] {
  const t = useTranslations("adminPeople");
  const me = useCurrentUser();
  const owners = useAdminPage<{ total: number }>("users", ACTIVE_OWNERS).answer?.total;
  return (user) => {
    if (user.role === "owner" && me.role !== "owner") return [];
    const isLastOwner = user.role === "owner" && user.isActive && owners === 1;
    const action = (kind: OpenPersonDialog["kind"], label: string, icon: LucideIcon, obstacle?: string): MenuItem => ({
      label,
      icon,
      obstacle,
      onSelect: () => open({ kind, user }),
    });
    const role = action("role", t("changeRole"), ShieldCheck, isLastOwner ? t("lastOwner") : undefined);
    if (!user.isActive) return [role, action("reactivate", t("reactivate"), UserRoundCheck)];
    const reset = action("reset", t("reset"), KeyRound);
    return user.id === me.id ? [role, reset] : [role, reset, action("deactivate", t("deactivate"), UserRoundX)];
  };
}
