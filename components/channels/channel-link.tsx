"use client";

import clsx from "clsx";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ChannelIcon } from "./channel-icon";
import { channelPath } from "./channel-path";
import { isPlainPress } from "@/components/ui/is-plain-press";
import { UnreadBadge } from "./unread-badge";
import { useAim } from "./use-aim";
import { useChannelName } from "./use-channel-name";

interface ChannelLinkProps {
  channel: ChannelListing;
  isCurrent: boolean;
  hasDraft: boolean;
  onOpen: (channelId: number) => void;
  /** It is about to be clicked on, or none is any more. The keyboard tells of nothing ahead. */
  onAim: (channelId: number | null) => void;
}

/** A channel in the list, with how much of it has not been read. */
export function ChannelLink({ channel, isCurrent, hasDraft, onOpen, onAim }: ChannelLinkProps) {
  const t = useTranslations("channels");
  const name = useChannelName()(channel);
  const aim = useAim((isAimed) => onAim(isAimed ? channel.id : null));
  const unreadCount = channel.membership?.unreadCount ?? 0;
  const said = channel.isArchived ? `${name} ${t("archived")}` : name;
  return (
    <Link
      href={channelPath(channel.id)}
      prefetch={false}
      {...aim}
      // The caret stays in the composer, where it is wanted again with the click.
      onMouseDown={(event) => isPlainPress(event) && event.preventDefault()}
      onNavigate={(event) => {
        event.preventDefault();
        onOpen(channel.id);
      }}
      title={channel.isPrivate ? t("isPrivate") : undefined}
      aria-current={isCurrent ? "page" : undefined}
      aria-label={unreadCount > 0 ? t("unread", { name: said, count: unreadCount }) : undefined}
      aria-description={hasDraft && !isCurrent ? t("hasDraft") : undefined}
      className={clsx(
        "flex min-h-8 items-center gap-2 rounded-md px-2.5 pointer-coarse:min-h-11",
        // Beside the menu's button, not below it.
        "pointer-fine:group-hover:pr-8.5 pointer-fine:group-has-aria-expanded:pr-8.5 pointer-fine:group-has-[button:focus]:pr-8.5",
        isCurrent ? "bg-accent-soft font-semibold text-ink" : "hover:bg-press",
        !isCurrent && (unreadCount > 0 ? "font-semibold text-ink" : channel.isArchived ? "text-ink-3" : "text-ink-2"),
      )}
    >
      <ChannelIcon isPrivate={channel.isPrivate} className="size-4 text-ink-3" />
      <span title={name} className="min-w-0 flex-1 truncate">
        {name}
      </span>
      {channel.isArchived && <span className="shrink-0 text-2xs font-normal text-ink-3">{t("archived")}</span>}
      {hasDraft && !isCurrent && <Pencil aria-hidden className="size-3.5 shrink-0 text-ink-3" />}
      {unreadCount > 0 && <UnreadBadge count={unreadCount} />}
    </Link>
  );
}
