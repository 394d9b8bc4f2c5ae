import type { ReactNode } from "react";
import { useUnreadTotal } from "@/lib/client/channels/use-unread-total";
import { ChannelsButton } from "./channels-button";
import { useFrame } from "./frame-context";

interface PageHeaderProps {
  title: string;
  /** What stands at its end. */
  children?: ReactNode;
}

/** The head of a page that is no channel. */
export function PageHeader({ title, children }: PageHeaderProps) {
  const { showChannels } = useFrame();
  const unread = useUnreadTotal();
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-2 px-2 md:px-5">
      <ChannelsButton hasUnread={unread > 0} onShow={showChannels} />
      <h1 className="flex-1 truncate font-semibold">{title}</h1>
      {children}
    </header>
  );
}
