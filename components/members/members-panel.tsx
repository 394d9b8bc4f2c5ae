"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { useMembers } from "@/lib/client/members/use-members";
import { usePresence } from "@/lib/client/realtime/use-presence";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { MemberList } from "./member-list";

interface MembersPanelProps {
  channelId: number;
}

/** The members of the open channel, in the column and in the drawer alike. */
export function MembersPanel({ channelId }: MembersPanelProps) {
  const t = useTranslations("members");
  const tApp = useTranslations("app");
  const { status, members, reload } = useMembers(channelId);
  const { onlineUserIds } = usePresence(channelId);
  const currentUser = useCurrentUser();
  return (
    <aside
      aria-label={t("title")}
      className="flex min-h-0 flex-1 flex-col gap-1 overflow-y-auto overscroll-contain p-3"
    >
      {status === "loading" && <Skeleton rows={5} shape="person" label={tApp("loading")} />}
      {status === "failed" && (
        <Notice
          tone="bad"
          action={
            <Button size="small" onClick={reload}>
              {tApp("tryAgain")}
            </Button>
          }
        >
          {t("loadFailed")}
        </Notice>
      )}
      {status === "ready" && (
        <MemberList
          members={members}
          // A member who looks is online, so nobody means that it is not known.
          onlineUserIds={onlineUserIds.size > 0 ? onlineUserIds : null}
          currentUserId={currentUser.id}
        />
      )}
    </aside>
  );
}
