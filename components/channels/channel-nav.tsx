"use client";

import { Compass, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { LoadFailure } from "@/components/errors/load-failure";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ChannelNavItem } from "./channel-nav-item";

interface ChannelNavProps {
  status: "loading" | "ready" | "failed";
  channels: readonly ChannelListing[];
  currentChannelId: number | null;
  /** Where something is written and not sent. */
  draftIds: readonly number[];
  onOpen: (channelId: number) => void;
  onAim: (channelId: number | null) => void;
  onCreate: () => void;
  onBrowse: () => void;
  onReload: () => void;
  /** What one may do with a channel, beside its link; with `onOpen` and `onAim` the same function, or each channel is drawn again. */
  renderMenu: (channel: ChannelListing) => ReactNode;
}

/** The channels one is in. */
export function ChannelNav({
  status,
  channels,
  currentChannelId,
  draftIds,
  onOpen,
  onAim,
  onCreate,
  onBrowse,
  onReload,
  renderMenu,
}: ChannelNavProps) {
  const t = useTranslations("channels");
  const tApp = useTranslations("app");
  const list = useRef<HTMLUListElement>(null);

  // A key or the switcher may go to a channel that is scrolled away.
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [currentChannelId, status]);

  return (
    <nav aria-label={t("title")} className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center justify-between pr-1 pl-2.5">
        <h2 className="text-xs font-semibold text-ink-3">{t("title")}</h2>
        <IconButton icon={Plus} label={t("create")} onClick={onCreate} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-0.5 py-0.5">
        {status === "loading" && <Skeleton rows={4} shape="line" label={tApp("loading")} />}
        {status === "failed" && <LoadFailure text={t("loadFailed")} onRetry={onReload} />}
        {status === "ready" && channels.length === 0 && <p className="px-2.5 py-2 text-sm text-ink-3">{t("none")}</p>}
        {status === "ready" && (
          <ul ref={list} className="flex flex-col gap-px">
            {channels.map((channel) => (
              <ChannelNavItem
                key={channel.id}
                channel={channel}
                isCurrent={channel.id === currentChannelId}
                hasDraft={draftIds.includes(channel.id)}
                onOpen={onOpen}
                onAim={onAim}
                renderMenu={renderMenu}
              />
            ))}
          </ul>
        )}
        {status === "ready" && (
          <button
            type="button"
            onClick={onBrowse}
            className="mt-px flex min-h-8 w-full items-center gap-2 rounded-md px-2.5 text-left text-sm text-ink-3 hover:bg-press pointer-coarse:min-h-11"
          >
            <Compass aria-hidden className="size-4 shrink-0" />
            {t("browse")}
          </button>
        )}
      </div>
    </nav>
  );
}
