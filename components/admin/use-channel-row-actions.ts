import { Archive, ArchiveRestore, Pencil, Users, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MenuItem } from "@/components/ui/menu";
import type { ListedChannel } from "@/lib/protocol/admin";
import { adminPath } from "./admin-sections";
import type { OpenChannelDialog } from "./channel-dialog";

/** What an admin may do with each channel. The server decides; what it would refuse says why. [CH3], [CH4] */
export function useChannelRowActions(
  open: (dialog: OpenChannelDialog) => void,
): (channel: ListedChannel) => MenuItem[] {
  const t = useTranslations("adminChannels");
  const tChannels = useTranslations("channels");
  const tMembers = useTranslations("members");
  return (channel) => {
    const action = (kind: OpenChannelDialog["kind"], label: string, icon: LucideIcon, obstacle?: string): MenuItem => ({
      label,
      icon,
      obstacle,
      onSelect: () => open({ kind, channel }),
    });
    // Everyone is in the general one, and the table of everyone pages and searches.
    const members: MenuItem = channel.isGeneral
      ? { label: tMembers("title"), icon: Users, href: adminPath("people") }
      : action("members", tMembers("title"), Users);
    if (channel.isArchived) return [members, action("restore", t("restore"), ArchiveRestore)];
    const obstacle = channel.isGeneral ? t("generalStays") : undefined;
    return [members, action("edit", tChannels("edit"), Pencil), action("archive", t("archive"), Archive, obstacle)];
  };
}
