"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { useOpenChannel } from "@/components/channels/use-open-channel";
import { rememberMembers } from "@/components/members/remember-members";
import { Drawer } from "@/components/ui/drawer";
import { loadedAhead } from "@/components/ui/loaded-ahead";
import { useLoadAhead } from "@/components/ui/use-load-ahead";
import { ChannelRail } from "./channel-rail";
import { FrameContext } from "./frame-context";
import type { FrameDialog } from "./frame-dialog";
import { FrameShortcuts } from "./frame-shortcuts";
import { UnreadFavicon } from "./unread-favicon";
import { useAddress } from "./use-address";

interface ChatFrameProps {
  /** Whether this browser last had the members beside the messages. */
  hasMembers: boolean;
  children: ReactNode;
}

const FrameDialogs = loadedAhead(() => import("./frame-dialogs").then((file) => file.FrameDialogs));

/** The channels beside the page, or in a drawer over it where there is no room. */
export function ChatFrame({ hasMembers, children }: ChatFrameProps) {
  const t = useTranslations("channels");
  const { path } = useAddress();
  // Open for one path only: going anywhere closes it.
  const [drawerPath, setDrawerPath] = useState<string | null>(null);
  const [shown, setShown] = useState<FrameDialog | null>(null);
  const openChannel = useOpenChannel();
  const [isMembersShown, setMembersShown] = useState(hasMembers);
  const frame = useMemo(
    () => ({
      showChannels: () => setDrawerPath(path),
      isMembersShown,
      setMembersShown(isShown: boolean) {
        setMembersShown(isShown);
        rememberMembers(isShown);
      },
    }),
    [path, isMembersShown],
  );
  useLoadAhead();

  const show = useCallback((dialog: FrameDialog | null) => {
    setDrawerPath(null);
    setShown(dialog);
  }, []);

  const open = useCallback(
    (channelId: number) => {
      show(null);
      openChannel(channelId);
    },
    [show, openChannel],
  );

  const rail = <ChannelRail onOpen={open} onShow={show} />;
  return (
    <FrameContext value={frame}>
      <div className="flex h-dvh overflow-hidden bg-rail pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] pl-[env(safe-area-inset-left)]">
        <div className="flex w-65 shrink-0 flex-col border-r border-line bg-rail max-md:hidden">{rail}</div>
        <Drawer
          side="left"
          title={t("title")}
          isOpen={drawerPath === path}
          onOpenChange={(isOpen) => setDrawerPath(isOpen ? path : null)}
        >
          {rail}
        </Drawer>
        <div className="flex min-w-0 flex-1 bg-paper">{children}</div>
      </div>
      {shown && <FrameDialogs shown={shown} onShow={show} onOpen={open} />}
      <FrameShortcuts onShow={setShown} />
      <UnreadFavicon />
    </FrameContext>
  );
}
