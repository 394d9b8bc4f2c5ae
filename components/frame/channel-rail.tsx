"use client";

import { Search, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { KeyCaps } from "@/components/shortcuts/key-caps";
import { SHORTCUTS } from "@/components/shortcuts/shortcuts";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { useWorkspace } from "@/lib/client/workspace/use-workspace";
import { AdminLink } from "./admin-link";
import type { FrameDialog } from "./frame-dialog";
import { ProfileLink } from "./profile-link";
import { RailButton } from "./rail-button";
import { RailChannels } from "./rail-channels";
import { WorkspaceMenu } from "./workspace-menu";

interface ChannelRailProps {
  onOpen: (channelId: number) => void;
  onShow: (dialog: FrameDialog) => void;
}

/** The left column: workspace, jumping, channels, oneself. */
export const ChannelRail = memo(function ChannelRail({ onOpen, onShow }: ChannelRailProps) {
  const tSwitcher = useTranslations("switcher");
  const tInvites = useTranslations("invites");
  const currentUser = useCurrentUser();
  const { name } = useWorkspace();
  const isAdmin = currentUser.role !== "member";
  return (
    <section aria-label={name} className="flex min-h-0 flex-1 flex-col gap-2 p-2.5">
      <WorkspaceMenu workspaceName={name} isAdmin={isAdmin} onShowShortcuts={() => onShow({ kind: "shortcuts" })} />
      <RailButton
        icon={Search}
        label={tSwitcher("open")}
        shortcut={<KeyCaps press={SHORTCUTS.switcher[0]} />}
        onClick={() => onShow({ kind: "switcher" })}
      />
      <RailChannels onOpen={onOpen} onShow={onShow} />
      {isAdmin && (
        <>
          <RailButton icon={UserRoundPlus} label={tInvites("open")} onClick={() => onShow({ kind: "invite" })} />
          <AdminLink />
        </>
      )}
      <div className="border-t border-line pt-2">
        <ProfileLink user={currentUser} />
      </div>
    </section>
  );
});
