"use client";

import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConnectionIndicator } from "@/components/connection/connection-indicator";
import { RealtimeIcon } from "@/components/connection/realtime-icon";
import { ChannelsButton } from "@/components/frame/channels-button";
import { IconButton } from "@/components/ui/icon-button";
import type { ConnectionState } from "@/lib/client/realtime/connection-state";
import { ChannelIcon } from "./channel-icon";

interface ChannelHeaderProps {
  name: string;
  topic: string;
  isPrivate: boolean;
  /** null where it is not known: to a guest, and while there is no connection. */
  onlineCount: number | null;
  connection: ConnectionState;
  /** Whether anything is unread in the list that a phone hides. */
  hasUnread: boolean;
  onRetry: () => void;
  onShowChannels: () => void;
  onToggleMembers: () => void;
  menu: ReactNode;
}

/** `# name` with the realtime icon, topic and who is online; the connection at the right. */
export function ChannelHeader(props: ChannelHeaderProps) {
  const { name, topic, isPrivate, onlineCount, connection, onRetry, menu } = props;
  const t = useTranslations("channels");
  const tApp = useTranslations("app");
  return (
    <header className="@container flex shrink-0 flex-wrap items-center gap-x-2 border-b border-line px-2 md:px-5">
      <ChannelsButton hasUnread={props.hasUnread} onShow={props.onShowChannels} />
      {/* As high alone as above a line of the connection: nothing moves when that comes. */}
      <div className="flex min-h-14 min-w-0 flex-1 items-center gap-1.5">
        <ChannelIcon isPrivate={isPrivate} className="size-4.5 text-ink-2" />
        <h1 className="truncate font-semibold">{name}</h1>
        <RealtimeIcon status={connection.status} />
        {menu}
        <p className="ml-1 min-w-0 flex-1 truncate text-sm text-ink-3 max-md:hidden">
          {topic && <span title={topic}>{topic}</span>}
          {topic && onlineCount !== null && " · "}
          {onlineCount !== null && t("online", { count: onlineCount })}
        </p>
      </div>
      <ConnectionIndicator state={connection} onRetry={onRetry} />
      <IconButton icon={UsersRound} label={tApp("toggleMembers")} onClick={props.onToggleMembers} />
    </header>
  );
}
