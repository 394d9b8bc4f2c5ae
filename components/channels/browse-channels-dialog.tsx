"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { Notice } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ChannelIcon } from "./channel-icon";
import { matchChannels } from "./match-channels";
import { useChannelName } from "./use-channel-name";

interface BrowseChannelsDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Those one is in and those one could join. */
  channels: readonly ChannelListing[];
  onOpen: (channelId: number) => void;
  onJoin: (channelId: number) => Promise<void>;
}

/** Goes to a channel by a part of its name, and joins public ones. */
export function BrowseChannelsDialog({ isOpen, onOpenChange, ...list }: BrowseChannelsDialogProps) {
  const t = useTranslations("channels");
  return (
    <Modal title={t("browseTitle")} text={t("browseText")} isOpen={isOpen} onOpenChange={onOpenChange}>
      <BrowseChannelsList {...list} />
    </Modal>
  );
}

function BrowseChannelsList({ channels, onOpen, onJoin }: Omit<BrowseChannelsDialogProps, "isOpen" | "onOpenChange">) {
  const t = useTranslations("channels");
  const channelName = useChannelName();
  const [query, setQuery] = useState("");
  const found = matchChannels(channels, query, channelName);
  const [first] = found;
  const isAlone = channels.every((channel) => channel.membership);
  return (
    <form
      className="flex min-h-0 flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        // Enter goes to the first one: a name's beginning and Enter is the quickest way anywhere.
        if (first) onOpen(first.id);
      }}
    >
      <SearchField label={t("browseSearch")} value={query} onChange={setQuery} />
      {found.length === 0 && <p className="text-sm text-ink-3">{t("browseNone")}</p>}
      <ul className="flex min-h-0 flex-col overflow-y-auto">
        {found.map((channel) => (
          <FoundChannel key={channel.id} channel={channel} onOpen={onOpen} onJoin={onJoin} />
        ))}
      </ul>
      {isAlone && query === "" && <p className="text-sm text-ink-3">{t("browseEmpty")}</p>}
    </form>
  );
}

interface FoundChannelProps extends Pick<BrowseChannelsDialogProps, "onOpen" | "onJoin"> {
  channel: ChannelListing;
}

function FoundChannel({ channel, onOpen, onJoin }: FoundChannelProps) {
  const t = useTranslations("channels");
  const name = useChannelName()(channel);
  const { isPending, refusal, attempt } = useAttempt();
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-2 rounded-md pr-1 hover:bg-hover">
      <button
        type="button"
        onClick={() => onOpen(channel.id)}
        className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left"
      >
        <ChannelIcon isPrivate={channel.isPrivate} className="size-4 text-ink-3" />
        <span className="min-w-0">
          <span className="block truncate">{name}</span>
          {channel.topic && <span className="block truncate text-sm text-ink-3">{channel.topic}</span>}
        </span>
      </button>
      {channel.membership ? (
        <span className="px-2 text-xs text-ink-3">{t("memberCount", { count: channel.memberCount })}</span>
      ) : (
        <Button size="small" isPending={isPending} onClick={() => void attempt(() => onJoin(channel.id))}>
          {t("join")}
        </Button>
      )}
      {refusal && (
        <div className="basis-full pb-1">
          <Notice tone="bad">{refusal}</Notice>
        </div>
      )}
    </li>
  );
}
