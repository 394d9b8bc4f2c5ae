"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useAttempt } from "@/components/errors/use-attempt";
import { IconButton } from "@/components/ui/icon-button";
import { useAddMember } from "@/lib/client/members/use-add-member";
import { useMembers } from "@/lib/client/members/use-members";
import type { User } from "@/lib/protocol/users";
import { MemberRow } from "./member-row";
import { useFoundPeople } from "./use-found-people";

interface NewMemberRowsProps {
  channelId: number;
  query: string;
}

/** People of the workspace whom the search finds and who are not in the channel, each to be brought in. [CH4] */
export function NewMemberRows({ channelId, query }: NewMemberRowsProps) {
  const t = useTranslations("adminChannels");
  const { found, refusal } = useFoundPeople(query);
  const { members } = useMembers(channelId);
  const memberIds = new Set(members.map(({ user }) => user.id));
  const others = found.filter((user) => user.isActive && !memberIds.has(user.id));
  return (
    <section aria-label={t("outside")}>
      <h3 className="pb-1 text-xs font-semibold text-ink-3">{t("outside")}</h3>
      {refusal && (
        <p role="alert" className="text-sm text-bad">
          {refusal}
        </p>
      )}
      {!refusal && others.length === 0 && <p className="text-sm text-ink-3">{t("outsideNone")}</p>}
      <ul className="flex flex-col">
        {others.map((user) => (
          <NewMemberRow key={user.id} channelId={channelId} user={user} />
        ))}
      </ul>
    </section>
  );
}

function NewMemberRow({ channelId, user }: { channelId: number; user: User }) {
  const tMembers = useTranslations("members");
  const addMember = useAddMember(channelId);
  const { isPending, refusal, attempt } = useAttempt();
  const add = (
    <IconButton
      icon={UserPlus}
      label={tMembers("addOne", { name: user.displayName })}
      aria-disabled={isPending}
      onClick={() => void attempt(() => addMember(user.id))}
    />
  );
  return <MemberRow user={user} action={add} refusal={refusal} />;
}
