import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Role } from "@/lib/protocol/users";

/** What a role is called. */
export function useRoleName(): (role: Role) => string {
  const t = useTranslations("roles");
  return useCallback((role) => t(role), [t]);
}
