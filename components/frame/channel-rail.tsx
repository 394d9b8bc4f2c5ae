"use client";

import { Search, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { ChannelMenu } from "@/components/channels/channel-menu";
import { ChannelNav } from "@/components/channels/channel-nav";
import { channelIdOf } from "@/components/channels/channel-path";
import { useChannelName } from "@/components/channels/use-channel-name";
import { KeyCaps } from "@/components/shortcuts/key-caps";
import { SHORTCUTS } from "@/components/shortcuts/shortcuts";
import { useChannels } from "@/lib/client/channels/use-channels";
import { useDraftChannels } from "@/lib/client/messages/use-draft-channels";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { useWorkspace } from "@/lib/client/workspace/use-workspace";
import type { ChannelListing } from "@/lib/protocol/channels";
import { AdminLink } from "./admin-link";
import type { FrameDialog } from "./frame-dialog";
import { ProfileLink } from "./profile-link";
import { RailButton } from "./rail-button";
import { useAddress } from "./use-address";
import { WorkspaceMenu } from "./workspace-menu";

interface ChannelRailProps {
  onOpen: (channelId: number) => void;
  onShow: (dialog: FrameDialog) => void;
}

/** The left column: workspace, jumping, channels, oneself. */
export function ChannelRail({ onOpen, onShow }: ChannelRailProps) {
  const t = useTranslations("channels");
  const tSwitcher = useTranslations("switcher");
  const tInvites = useTranslations("invites");
  const { status, joined, reload } = useChannels();
  const draftIds = useDraftChannels();
  const currentUser = useCurrentUser();
  const { name } = useWorkspace();
  const { path } = useAddress();
  const currentChannelId = channelIdOf(path);
  const router = useRouter();
  const toName = useChannelName();
  const isAdmin = currentUser.role !== "member";
  const renderMenu = useCallback(
    (channel: ChannelListing) => (
      <ChannelMenu
        channel={channel}
        label={t("menuOf", { name: toName(channel) })}
        onLeft={() => channelIdOf(window.location.pathname) === channel.id && router.push("/")}
      />
    ),
    [t, toName, router],
  );
  return (
    <section aria-label={name} className="flex min-h-0 flex-1 flex-col gap-2 p-2.5">
      <WorkspaceMenu workspaceName={name} isAdmin={isAdmin} onShowShortcuts={() => onShow({ kind: "shortcuts" })} />
      <RailButton
        icon={Search}
        label={tSwitcher("open")}
        shortcut={<KeyCaps press={SHORTCUTS.switcher[0]} />}
        onClick={() => onShow({ kind: "switcher" })}
      />
      <ChannelNav
        status={status}
        channels={joined}
        currentChannelId={currentChannelId}
        draftIds={draftIds}
        onOpen={onOpen}
        onCreate={() => onShow({ kind: "create" })}
        onBrowse={() => onShow({ kind: "browse" })}
        onReload={reload}
        renderMenu={renderMenu}
      />
      {isAdmin && (
        <>
          <RailButton icon={UserRoundPlus} label={tInvites("open")} onClick={() => onShow({ kind: "invite" })} />
          <AdminLink isCurrent={path.startsWith("/admin/")} />
        </>
      )}
      <div className="border-t border-line pt-2">
        <ProfileLink user={currentUser} />
      </div>
    </section>
  );
}
