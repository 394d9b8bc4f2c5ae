"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailure } from "@/components/errors/load-failure";
import { Modal } from "@/components/ui/modal";
import { SearchField } from "@/components/ui/search-field";
import { useMembers } from "@/lib/client/members/use-members";
import { AddMemberRow } from "./add-member-row";
import { useFoundUsers } from "./use-found-users";

interface AddMemberDialogProps {
  channel: { id: number; name: string };
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Finds people by name and adds them to the channel. [CH4] */
export function AddMemberDialog({ channel, isOpen, onOpenChange }: AddMemberDialogProps) {
  const t = useTranslations("members");
  return (
    <Modal
      title={t("addTitle", { name: channel.name })}
      text={t("addText")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <PeopleFinder channelId={channel.id} />
    </Modal>
  );
}

function PeopleFinder({ channelId }: { channelId: number }) {
  const t = useTranslations("members");
  const [query, setQuery] = useState("");
  const { found, isFailed, retry } = useFoundUsers(query);
  const { members } = useMembers(channelId);
  const memberIds = new Set(members.map(({ user }) => user.id));
  return (
    <>
      <SearchField label={t("search")} value={query} onChange={setQuery} />
      {isFailed && <LoadFailure text={t("searchFailed")} onRetry={retry} />}
      {found?.length === 0 && <p className="text-sm text-ink-3">{t("searchNone")}</p>}
      <ul className="flex flex-col">
        {found?.map((user) => (
          <AddMemberRow key={user.id} channelId={channelId} user={user} isMember={memberIds.has(user.id)} />
        ))}
      </ul>
    </>
  );
}
