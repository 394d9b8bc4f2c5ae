"use client";

import { Ellipsis, LogOut, Pencil, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { AddMemberDialog } from "@/components/members/add-member-dialog";
import { Confirmation } from "@/components/ui/confirmation";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { useLeaveChannel } from "@/lib/client/channels/use-leave-channel";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import type { ChannelListing } from "@/lib/protocol/channels";
import { EditChannelDialog } from "./edit-channel-dialog";
import { useChannelName } from "./use-channel-name";

interface ChannelMenuProps {
  channel: ChannelListing;
  /** Names its button where there is one for each of several channels. */
  label?: string;
  onLeft: () => void;
}

/** What one may do with a channel; nothing where that is nothing. */
export function ChannelMenu({ channel, label, onLeft }: ChannelMenuProps) {
  const t = useTranslations("channels");
  const name = useChannelName()(channel);
  const items = useMenuItems(channel);
  const [open, setOpen] = useState<"add" | "edit" | "leave" | null>(null);
  const leaveChannel = useLeaveChannel();
  const tellFailure = useFailureToast();
  const dialog = (which: typeof open) => ({
    isOpen: open === which,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? which : null),
  });
  if (items.length === 0) return null;
  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} label={label ?? t("menu")} />}
        items={items.map(({ dialog: which, ...item }): MenuItem => ({ ...item, onSelect: () => setOpen(which) }))}
      />
      <AddMemberDialog channel={{ id: channel.id, name }} {...dialog("add")} />
      <EditChannelDialog channel={channel} {...dialog("edit")} />
      <Confirmation
        title={t("leaveTitle", { name })}
        text={channel.isPrivate ? t("leavePrivateText") : t("leaveText")}
        confirm={t("leaveConfirm")}
        onConfirm={() => void leaveChannel(channel.id).then(onLeft, tellFailure)}
        {...dialog("leave")}
      />
    </>
  );
}

// Hiding is a courtesy; every one of these is refused by the server to who may not. [CH3], [CH4]
function useMenuItems(channel: ChannelListing) {
  const t = useTranslations("channels");
  const tMembers = useTranslations("members");
  const { id, role } = useCurrentUser();
  const isAdmin = role !== "member";
  const isMember = channel.membership !== null;
  const canEdit = isAdmin || channel.createdBy === id;
  return [
    { dialog: "add", label: tMembers("add"), icon: UserPlus, isShown: (isMember || isAdmin) && !channel.isGeneral },
    { dialog: "edit", label: t("edit"), icon: Pencil, isShown: canEdit && !channel.isArchived },
    { dialog: "leave", label: t("leave"), icon: LogOut, isShown: isMember && !channel.isGeneral },
  ].filter((item) => item.isShown) as (Omit<MenuItem, "onSelect"> & { dialog: "add" | "edit" | "leave" })[];
}
