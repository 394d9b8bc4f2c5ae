"use client";

import { Check, Hourglass, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { LoadFailure } from "@/components/errors/load-failure";
import { useAttempt } from "@/components/errors/use-attempt";
import { Modal } from "@/components/ui/modal";
import { Notice } from "@/components/ui/notice";
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
  const { found, isFailed, retry } = useFoundUsers(query);
  const { members } = useMembers(channelId);
  const addMember = useAddMember(channelId);
  const memberIds = new Set(members.map(({ user }) => user.id));
  return (
    <>
      <SearchField label={t("search")} value={query} onChange={setQuery} />
      {isFailed && <LoadFailure text={t("searchFailed")} onRetry={retry} />}
      {found?.length === 0 && <p className="text-sm text-ink-3">{t("searchNone")}</p>}
      <ul className="flex flex-col">
        {found?.map((user) => (
          <FoundPerson key={user.id} user={user} isMember={memberIds.has(user.id)} onAdd={() => addMember(user.id)} />
        ))}
      </ul>
    </>
  );
}

interface FoundPersonProps {
  user: User;
  isMember: boolean;
  onAdd: () => Promise<void>;
}

function FoundPerson({ user, isMember, onAdd }: FoundPersonProps) {
  const t = useTranslations("members");
  const { isPending, refusal, attempt } = useAttempt();
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-3">
      <Avatar person={user} size="small" />
      <span className="min-w-0 flex-1 truncate">
        {user.displayName} <span className="text-sm text-ink-3">@{user.username}</span>
      </span>
      {isMember ? (
        <span className="flex items-center gap-1 text-sm text-ink-3">
          <Check aria-hidden className="size-4" />
          {t("added")}
        </span>
      ) : (
        <IconButton
          icon={isPending ? Hourglass : UserPlus}
          label={t("addOne", { name: user.displayName })}
          aria-busy={isPending || undefined}
          onClick={() => void attempt(onAdd)}
        />
      )}
      {refusal && (
        <div className="basis-full pb-2">
          <Notice tone="bad">{refusal}</Notice>
        </div>
      )}
    </li>
  );
}

interface FoundUsers {
  /** null until the first answer; one that was overtaken by a newer question is dropped. */
  found: User[] | null;
  isFailed: boolean;
  retry: () => void;
}

function useFoundUsers(query: string): FoundUsers {
  const findUsers = useFindUsers();
  const [answer, setAnswer] = useState<Pick<FoundUsers, "found" | "isFailed">>({ found: null, isFailed: false });
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      findUsers(query).then(
        (found) => isCurrent && setAnswer({ found, isFailed: false }),
        () => isCurrent && setAnswer({ found: null, isFailed: true }),
      );
    }, 150);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, findUsers, tries]);

  return { ...answer, retry: () => setTries((count) => count + 1) };
}
