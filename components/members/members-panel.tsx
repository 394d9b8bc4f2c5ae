"use client";

import { useTranslations } from "next-intl";
import { memo, useDeferredValue, useMemo, useRef } from "react";
import { LoadFailure } from "@/components/errors/load-failure";
import { Skeleton } from "@/components/ui/skeleton";
import { useMembers } from "@/lib/client/members/use-members";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { usePresence } from "@/lib/client/realtime/use-presence";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { MemberList } from "./member-list";

interface MembersPanelProps {
  channelId: number;
}

/** The members of the open channel, in the column and in the drawer alike. */
export const MembersPanel = memo(function MembersPanel({ channelId }: MembersPanelProps) {
  const t = useTranslations("members");
  const tApp = useTranslations("app");
  const scroller = useRef<HTMLElement>(null);
  const { status, members, reload } = useMembers(channelId);
  const { onlineUserIds: now } = usePresence(channelId);
  // Of a channel that is left nothing is known any more: whoever goes to another one need not see that first.
  const before = useDeferredValue(useMemo(() => ({ channelId, ids: now }), [channelId, now]));
  const onlineUserIds = before.channelId === channelId ? before.ids : now;
  const isConnected = useConnection().state.status === "connected";
  const currentUser = useCurrentUser();
  return (
    <aside
      ref={scroller}
      aria-label={t("title")}
      className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain"
    >
      {/* One element around everything that scrolls, so that its height can be watched. */}
      <div>
        {status === "loading" && <Skeleton rows={5} shape="person" label={tApp("loading")} />}
        {status === "failed" && isConnected && (
          <div className="p-3">
            <LoadFailure text={t("loadFailed")} onRetry={reload} />
          </div>
        )}
        {/* They are read after each connect. */}
        {status === "failed" && !isConnected && <p className="p-4 text-sm text-ink-3">{t("notKept")}</p>}
        {status === "ready" && (
          <MemberList
            key={channelId}
            members={members}
            // A member who looks is online, so nobody means that it is not known.
            onlineUserIds={onlineUserIds.size > 0 ? onlineUserIds : null}
            currentUserId={currentUser.id}
            scroller={scroller}
          />
        )}
      </div>
    </aside>
  );
});
