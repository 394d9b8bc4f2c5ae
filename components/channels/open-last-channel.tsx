"use client";

import { useEffect } from "react";
import { replaceAddress } from "@/components/frame/address";
import { recentPlaces } from "@/components/switcher/recent-places";
import { useChannels } from "@/lib/client/channels/use-channels";
import { channelPath } from "./channel-path";
import { lastChannel } from "./last-channel";

const CHANNEL = "channel:";

/** Leads to the channel that was open last, as the front page does, without asking the server. */
export function OpenLastChannel() {
  const { joined } = useChannels();
  useEffect(() => {
    const place = recentPlaces().find((key) => key.startsWith(CHANNEL));
    const channel = lastChannel(joined, place ? Number(place.slice(CHANNEL.length)) : null);
    if (channel) replaceAddress(channelPath(channel.id));
  }, [joined]);
  return <div className="flex-1" />;
}
