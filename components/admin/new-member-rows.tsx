"use client";

import { useTranslations } from "next-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { AddMemberRow } from "@/components/members/add-member-row";
import { useFoundUsers } from "@/components/members/use-found-users";
import { useMembers } from "@/lib/client/members/use-members";

interface NewMemberRowsProps {
  channelId: number;
  query: string;
}

/** People of the workspace whom the search finds and who are not in the channel, each to be brought in. [CH4] */
export function NewMemberRows({ channelId, query }: NewMemberRowsProps) {
  const t = useTranslations("adminChannels");
  const tMembers = useTranslations("members");
  const { found, isFailed, retry } = useFoundUsers(query);
  const { members } = useMembers(channelId);
  const memberIds = new Set(members.map(({ user }) => user.id));
  const others = found?.filter((user) => !memberIds.has(user.id));
  return (
    <section aria-label={t("outside")}>
      <h3 className="pb-1 text-xs font-semibold text-ink-3">{t("outside")}</h3>
      {isFailed && <LoadFailure text={tMembers("searchFailed")} onRetry={retry} />}
      {others?.length === 0 && <p className="text-sm text-ink-3">{t("outsideNone")}</p>}
      <ul className="flex flex-col">
        {others?.map((user) => (
          <AddMemberRow key={user.id} channelId={channelId} user={user} isMember={false} />
        ))}
      </ul>
    </section>
  );
}
