"use client";

import { Check, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { Modal } from "@/components/ui/modal";
import { IconButton } from "@/components/ui/icon-button";
import { SearchField } from "@/components/ui/search-field";
import { Avatar } from "@/components/users/avatar";
import { useAddMember } from "@/lib/client/members/use-add-member";
import { useFindUsers } from "@/lib/client/members/use-find-users";
import { useMembers } from "@/lib/client/members/use-members";
import type { User } from "@/lib/protocol/users";

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
  const found = useFoundUsers(query);
  const { members } = useMembers(channelId);
  const addMember = useAddMember(channelId);
  const tellFailure = useFailureToast();
  const memberIds = new Set(members.map(({ user }) => user.id));
  return (
    <>
      <SearchField label={t("search")} value={query} onChange={setQuery} />
      {found?.length === 0 && <p className="text-sm text-ink-3">{t("searchNone")}</p>}
      <ul className="flex flex-col">
        {found?.map((user) => (
          <li key={user.id} className="flex min-h-10 items-center gap-3">
            <Avatar person={user} size="small" />
            <span className="min-w-0 flex-1 truncate">
              {user.displayName} <span className="text-sm text-ink-3">@{user.username}</span>
            </span>
            {memberIds.has(user.id) ? (
              <span className="flex items-center gap-1 text-sm text-ink-3">
                <Check aria-hidden className="size-4" />
                {t("added")}
              </span>
            ) : (
              <IconButton
                icon={UserPlus}
                label={t("addOne", { name: user.displayName })}
                onClick={() => void addMember(user.id).catch(tellFailure)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Null until the first answer; an answer that was overtaken by a newer question is dropped. */
function useFoundUsers(query: string): User[] | null {
  const findUsers = useFindUsers();
  const tellFailure = useFailureToast();
  const [found, setFound] = useState<User[] | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      findUsers(query).then((users) => isCurrent && setFound(users), tellFailure);
    }, 150);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, findUsers, tellFailure]);

  return found;
}
