"use client";

import { ChevronDown, Hash, Keyboard, MailPlus, Settings2, UserRoundPen, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { adminPath } from "@/components/admin/admin-sections";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { Brand } from "./brand";

interface WorkspaceMenuProps {
  workspaceName: string;
  isAdmin: boolean;
  onShowShortcuts: () => void;
}

/** The workspace's name, and the pages that are about all of it. */
export function WorkspaceMenu({ workspaceName, isAdmin, onShowShortcuts }: WorkspaceMenuProps) {
  const t = useTranslations("workspace");
  const tProfile = useTranslations("profile");
  const tShortcuts = useTranslations("shortcuts");
  const adminPages: MenuItem[] = [
    { label: t("channels"), icon: Hash, href: adminPath("channels") },
    { label: t("people"), icon: UsersRound, href: adminPath("people") },
    { label: t("invites"), icon: MailPlus, href: adminPath("invites") },
    { label: t("settings"), icon: Settings2, href: adminPath("workspace") },
  ];
  return (
    <Menu
      trigger={(props) => (
        <button
          {...props}
          type="button"
          title={t("menu")}
          className="flex min-h-10 w-full items-center gap-1 rounded-md px-1.5 text-left hover:bg-press aria-expanded:bg-press pointer-coarse:min-h-11"
        >
          <Brand name={workspaceName} />
          <span className="sr-only">{t("menu")}</span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3" />
        </button>
      )}
      items={[
        ...(isAdmin ? adminPages : []),
        { label: tProfile("open"), icon: UserRoundPen, href: "/profile" },
        { label: tShortcuts("title"), icon: Keyboard, onSelect: onShowShortcuts },
      ]}
    />
  );
}
