"use client";

import { Compass } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { CenteredNote } from "@/components/frame/centered-note";
import { useChannel } from "@/lib/client/channels/use-channel";
import { useChannels } from "@/lib/client/channels/use-channels";
import type { ChannelListing } from "@/lib/protocol/channels";
import { channelIdOf } from "./channel-path";
import { OpenChannel } from "./open-channel";
import { rememberChannel } from "./remember-channel";

interface ChannelViewProps {
  /** The channel the page was asked for, as it was then. */
  initial: ChannelListing;
}

/** The channel that the address names, which changes without the server being asked. */
export function ChannelView({ initial }: ChannelViewProps) {
  const t = useTranslations("channels");
  const router = useRouter();
  const channelId = channelIdOf(usePathname()) ?? initial.id;
  const listed = useChannel(channelId);
  const { status } = useChannels();
  const isInitial = initial.id === channelId;
  // An archived channel, and a private one before an admin, is in no list; the server showed it all the same.
  const channel = listed ?? (isInitial && (status !== "ready" || !initial.membership) ? initial : null);

  useEffect(() => rememberChannel(channelId), [channelId]);

  if (channel) return <OpenChannel channel={channel} onLeft={() => router.push("/")} />;
  if (status === "loading") return <div className="flex-1" />;
  return <CenteredNote icon={Compass} title={t("goneTitle")} text={t("goneText")} />;
}
