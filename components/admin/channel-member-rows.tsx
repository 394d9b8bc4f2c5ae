"use client";

import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { useRemoveMember } from "@/lib/client/members/use-remove-member";
import type { ListedChannel } from "@/lib/protocol/admin";
import type { User } from "@/lib/protocol/users";
import { matchPeople } from "./match-people";
import { MemberRow } from "./member-row";
import { useChannelMembers } from "./use-channel-members";

interface ChannelMemberRowsProps {
  channel: ListedChannel;
  /** Its name as it is shown. */
  name: string;
  query: string;
}

/** More than this is not read but searched. */
const SHOWN_MAX = 50;

/** The members of a channel that the search finds, each to be taken out. */
export function ChannelMemberRows({ channel, name, query }: ChannelMemberRowsProps) {
  const t = useTranslations("adminChannels");
  const tApp = useTranslations("app");
  const { status, members, reload } = useChannelMembers(channel.id);
  const [leaving, setLeaving] = useState<User | null>(null);
  const removeMember = useRemoveMember();
  if (status === "loading") return <Skeleton rows={4} shape="person" label={tApp("loading")} />;
  if (status === "failed") return <Failure onRetry={reload} />;
  const found = matchPeople(
    members.map(({ user }) => user),
    query,
  );
  return (
    <section aria-label={t("inside")}>
      <h3 className="pb-1 text-xs font-semibold text-ink-3">{t("insideCount", { count: found.length })}</h3>
      <ul className="flex flex-col">
        {found.slice(0, SHOWN_MAX).map((user) => (
          <MemberRow
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
        <ConfirmedAttempt
          isOpen
          onOpenChange={(isOpen) => !isOpen && setLeaving(null)}
          title={t("removeTitle", { person: leaving.displayName, channel: name })}
          text={channel.isPrivate ? t("removePrivateText") : t("removeText")}
          confirm={t("remove")}
          onConfirm={() => removeMember(channel.id, leaving.id).then(reload)}
        />
      )}
    </section>
  );
}

function Failure({ onRetry }: { onRetry: () => void }) {
  const tMembers = useTranslations("members");
  const tApp = useTranslations("app");
  const retry = (
    <Button size="small" onClick={onRetry}>
      {tApp("tryAgain")}
    </Button>
  );
  return (
    <Notice tone="bad" action={retry}>
      {tMembers("loadFailed")}
    </Notice>
  );
}
