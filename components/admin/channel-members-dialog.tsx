"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChannelName } from "@/components/channels/use-channel-name";
import { Modal } from "@/components/ui/modal";
import { Notice } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import type { ListedChannel } from "@/lib/protocol/admin";
import { ChannelMemberRows } from "./channel-member-rows";
import { JoinNote } from "./join-note";
import { NewMemberRows } from "./new-member-rows";

interface ChannelMembersDialogProps {
  channel: ListedChannel;
  onOpenChange: (isOpen: boolean) => void;
}

/** Who is in a channel, found by name; one takes people out, and brings in others that the same search finds. [CH4], [CH6] */
export function ChannelMembersDialog({ channel, onOpenChange }: ChannelMembersDialogProps) {
  const t = useTranslations("adminChannels");
  const name = useChannelName()(channel);
  const [query, setQuery] = useState("");
  const canAdd = !channel.isArchived;
  return (
    <Modal title={t("membersTitle", { name })} isOpen onOpenChange={onOpenChange}>
      {channel.isArchived && <Notice tone="plain">{t("archivedMembers")}</Notice>}
      {canAdd && channel.isPrivate && !channel.isMember && <JoinNote channelId={channel.id} />}
      <SearchField label={canAdd ? t("searchAnyone") : t("searchMembers")} value={query} onChange={setQuery} />
      <ChannelMemberRows channel={channel} query={query} />
      {canAdd && query.trim() !== "" && <NewMemberRows channelId={channel.id} query={query} />}
    </Modal>
  );
}
