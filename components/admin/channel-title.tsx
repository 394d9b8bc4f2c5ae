"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { ChannelIcon } from "@/components/channels/channel-icon";
import { channelPath } from "@/components/channels/channel-path";
import { useChannelName } from "@/components/channels/use-channel-name";
import type { ListedChannel } from "@/lib/protocol/admin";
import { Badge } from "./badge";

interface ChannelTitleProps {
  channel: ListedChannel;
}

/** A channel's name, which leads to it, and what is particular about it. */
export function ChannelTitle({ channel }: ChannelTitleProps) {
  const t = useTranslations("adminChannels");
  const name = useChannelName()(channel);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
      <Link
        href={channelPath(channel.id)}
        prefetch={false}
        title={name}
        className="flex min-h-6 max-w-full min-w-0 items-center gap-1.5 font-semibold hover:underline pointer-coarse:min-h-10"
      >
        <ChannelIcon isPrivate={channel.isPrivate} className="size-4 text-ink-3" />
        <span className="truncate">{name}</span>
      </Link>
      {channel.isPrivate && <Badge>{t("private")}</Badge>}
      {channel.isArchived && <Badge>{t("archived")}</Badge>}
    </div>
  );
}
