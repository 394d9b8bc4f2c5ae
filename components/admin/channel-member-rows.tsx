"use client";

import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailure } from "@/components/errors/load-failure";
import { findMembers } from "@/components/members/member-sections";
import { RemoveMemberQuestion } from "@/components/members/remove-member-question";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { PersonRow } from "@/components/users/person-row";
import type { ListedChannel } from "@/lib/protocol/admin";
import type { User } from "@/lib/protocol/users";
import { useChannelMembers } from "./use-channel-members";

interface ChannelMemberRowsProps {
  channel: ListedChannel;
  query: string;
}

/** More than this is not read but searched. */
const SHOWN_MAX = 50;

/** The members of a channel that the search finds, each to be taken out. */
export function ChannelMemberRows({ channel, query }: ChannelMemberRowsProps) {
  const t = useTranslations("adminChannels");
  const tMembers = useTranslations("members");
  const tApp = useTranslations("app");
  const { status, members, reload } = useChannelMembers(channel.id);
  const [leaving, setLeaving] = useState<User | null>(null);
  if (status === "loading") return <Skeleton rows={4} shape="person" label={tApp("loading")} />;
  if (status === "failed") return <LoadFailure text={tMembers("loadFailed")} onRetry={reload} />;
  const found = findMembers(members, query);
  return (
    <section aria-label={t("inside")}>
      <h3 className="pb-1 text-xs font-semibold text-ink-3">{t("insideCount", { count: found.length })}</h3>
      <ul className="flex flex-col">
        {found.slice(0, SHOWN_MAX).map(({ user }) => (
          <PersonRow
            key={user.id}
            user={user}
            action={
              <IconButton
                icon={UserMinus}
                tone="danger"
                label={t("removeOf", { name: user.displayName })}
                onClick={() => setLeaving(user)}
              />
            }
          />
        ))}
      </ul>
      {found.length > SHOWN_MAX && (
        <p className="py-1 text-sm text-ink-3">{t("moreMembers", { count: found.length - SHOWN_MAX })}</p>
      )}
      {leaving && (
        <RemoveMemberQuestion
          channel={channel}
          user={leaving}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setLeaving(null)}
          onDone={reload}
        />
      )}
    </section>
  );
}
