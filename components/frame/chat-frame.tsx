"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useMemo, useState, type ReactNode } from "react";
import { useOpenChannel } from "@/components/channels/use-open-channel";
import { Drawer } from "@/components/ui/drawer";
import { ChannelRail } from "./channel-rail";
import { FrameContext } from "./frame-context";
import { FrameDialogs } from "./frame-dialogs";
import { useFrameDialog } from "./use-frame-dialog";

interface ChatFrameProps {
  children: ReactNode;
}

/** The channels beside the page, or in a drawer over it where there is no room. */
export function ChatFrame({ children }: ChatFrameProps) {
  const t = useTranslations("channels");
  const path = usePathname();
  // Open for one path only: going anywhere closes it.
  const [drawerPath, setDrawerPath] = useState<string | null>(null);
  const { shown, show } = useFrameDialog();
  const openChannel = useOpenChannel();
  const frame = useMemo(() => ({ showChannels: () => setDrawerPath(path) }), [path]);

  function leaveTo(action: () => void) {
    setDrawerPath(null);
    show(null);
    action();
  }

  const rail = (
    <ChannelRail
      onOpen={(channelId) => leaveTo(() => openChannel(channelId))}
      onShow={(dialog) => leaveTo(() => show(dialog))}
    />
  );

  return (
    <FrameContext value={frame}>
      <div className="flex h-dvh overflow-hidden">
        <div className="flex w-65 shrink-0 flex-col border-r border-line bg-rail max-md:hidden">{rail}</div>
        <Drawer
          side="left"
          title={t("title")}
          isOpen={drawerPath === path}
          onOpenChange={(isOpen) => setDrawerPath(isOpen ? path : null)}
        >
          {rail}
        </Drawer>
        {children}
      </div>
      <FrameDialogs shown={shown} onShow={show} onOpen={(channelId) => leaveTo(() => openChannel(channelId))} />
    </FrameContext>
  );
}
