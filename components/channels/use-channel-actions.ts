import { Archive, ArchiveRestore, Link as LinkIcon, LogOut, Pencil, UserPlus, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import type { ChannelListing } from "@/lib/protocol/channels";

/** Done in a dialog, or only after a question. */
export type AskedAction = "add" | "edit" | "archive" | "leave";
export type ChannelAction = AskedAction | "copy" | "restore";

interface ListedAction {
  action: ChannelAction;
  label: string;
  icon: LucideIcon;
  tone?: "danger";
}

/**
 * What the signed-in person may do with a channel, in the order of its menu. [CH3], [CH4]
 *
 * Hiding is a courtesy: the server refuses every one of these to who may not.
 */
export function useChannelActions(channel: ChannelListing): ListedAction[] {
  const t = useTranslations("channels");
  const tMembers = useTranslations("members");
  const { id, role } = useCurrentUser();
  const { isArchived, isGeneral } = channel;
  const isAdmin = role !== "member";
  const isMember = channel.membership !== null;
  const mayAdd = (isMember || isAdmin) && !isGeneral;
  const mayEdit = isAdmin || channel.createdBy === id;
  const actions: (ListedAction | false)[] = [
    mayAdd && { action: "add", label: tMembers("add"), icon: UserPlus },
    mayEdit && !isArchived && { action: "edit", label: t("edit"), icon: Pencil },
    { action: "copy", label: t("copyLink"), icon: LinkIcon },
    isAdmin && isArchived && { action: "restore", label: t("restore"), icon: ArchiveRestore },
    isAdmin && !isArchived && !isGeneral && { action: "archive", label: t("archive"), icon: Archive, tone: "danger" },
    isMember && !isGeneral && { action: "leave", label: t("leave"), icon: LogOut, tone: "danger" },
  ];
  return actions.filter((action) => action !== false);
}
