import { memo, type ReactNode } from "react";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ChannelLink } from "./channel-link";

interface ChannelNavItemProps {
  channel: ChannelListing;
  isCurrent: boolean;
  hasDraft: boolean;
  onOpen: (channelId: number) => void;
  onAim: (channelId: number | null) => void;
  renderMenu: (channel: ChannelListing) => ReactNode;
}

/** A channel of the list with its menu; drawn again only when something of it changes, however much is said in others. */
export const ChannelNavItem = memo(function ChannelNavItem({ renderMenu, ...link }: ChannelNavItemProps) {
  return (
    <li className="group relative">
      <ChannelLink {...link} />
      <div className="absolute inset-y-0 right-0.5 grid items-center opacity-0 group-hover:opacity-100 focus-within:opacity-100 has-aria-expanded:opacity-100 pointer-coarse:hidden">
        {renderMenu(link.channel)}
      </div>
    </li>
  );
});
