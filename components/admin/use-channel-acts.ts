import { Archive, ArchiveRestore, Pencil, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MenuItem } from "@/components/ui/menu";
import type { ListedChannel } from "@/lib/protocol/admin";
import type { OpenChannelDialog } from "./channel-dialog";

/** What an admin may do with each channel. The server decides; what it would refuse says why. [CH3], [CH4] */
export function useChannelActs(open: (dialog: OpenChannelDialog) => void): (channel: ListedChannel) => MenuItem[] {
  const t = useTranslations("adminChannels");
  const tChannels = useTranslations("channels");
  const tMembers = useTranslations("members");
  return (channel) => {
    const members = { kind: "members", label: tMembers("title"), icon: Users } as const;
    const restore = { kind: "restore", label: t("restore"), icon: ArchiveRestore } as const;
    const edit = { kind: "edit", label: tChannels("edit"), icon: Pencil } as const;
    const obstacle = channel.isGeneral ? t("generalStays") : undefined;
    const archive = { kind: "archive", label: t("archive"), icon: Archive, obstacle } as const;
    const acts = channel.isArchived ? [members, restore] : [members, edit, archive];
    return acts.map(({ kind, ...item }) => ({ ...item, onSelect: () => open({ kind, channel }) }));
  };
}
