"use client";

import clsx from "clsx";
import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { ChannelIcon } from "@/components/channels/channel-icon";
import { UnreadBadge } from "@/components/channels/unread-badge";
import { Avatar } from "@/components/users/avatar";
import type { ListedPlace } from "./use-places";

interface PlaceOptionProps {
  place: ListedPlace;
  onChoose: () => void;
}

/** A channel or a person to jump to. */
export function PlaceOption({ place, onChoose }: PlaceOptionProps) {
  const t = useTranslations("switcher");
  return (
    <Command.Item
      value={place.key}
      onSelect={onChoose}
      className="flex min-h-10 cursor-pointer items-center gap-2.5 rounded-md px-2.5 data-[selected=true]:bg-press pointer-coarse:min-h-11"
    >
      <span className="grid w-6.5 shrink-0 place-items-center">
        {place.kind === "channel" ? (
          <ChannelIcon isPrivate={place.channel.isPrivate} className="size-4 text-ink-3" />
        ) : (
          <Avatar person={place.user} size="small" />
        )}
      </span>
      <span className={clsx("max-w-[70%] shrink-0 truncate", place.unreadCount > 0 && "font-semibold")}>
        {place.name}
      </span>
      <span className="min-w-0 flex-1 truncate text-sm text-ink-3">
        {place.kind === "person" ? `@${place.also}` : place.also}
      </span>
      {place.unreadCount > 0 && (
        <>
          <UnreadBadge count={place.unreadCount} />
          <span className="sr-only">{t("unread", { count: place.unreadCount })}</span>
        </>
      )}
      {!place.isJoined && <span className="shrink-0 text-xs font-semibold text-accent">{t("join")}</span>}
    </Command.Item>
  );
}
