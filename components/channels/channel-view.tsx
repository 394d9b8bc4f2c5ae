"use client";

import { Compass, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { memo, useCallback } from "react";
import { CenteredNote } from "@/components/frame/centered-note";
import { useAddress } from "@/components/frame/use-address";
import { ButtonLink } from "@/components/ui/button-link";
import { useSettledChannel } from "@/lib/client/channels/use-settled-channel";
import { useChannelsStatus } from "@/lib/client/channels/use-channels-status";
import { useLateEffect } from "@/lib/client/painting/use-late-effect";
import { useIsRestored } from "@/lib/client/kept/use-is-restored";
import type { ChannelListing } from "@/lib/protocol/channels";
import { channelIdOf } from "./channel-path";
import { pointedSeqOf } from "./message-path";
import { OpenChannel } from "./open-channel";
import { OpenLastChannel } from "./open-last-channel";
import { rememberChannel } from "./remember-channel";

interface ChannelViewProps {
  /** The channel the page was asked for, as it was then; null on the page that is kept for all of them. */
  initial: ChannelListing | null;
}

/** The channel that the address names, which changes without the server being asked. */
export function ChannelView({ initial }: ChannelViewProps) {
  const { path, query } = useAddress();
  const channelId = channelIdOf(path) ?? initial?.id;
  if (channelId === undefined) return <OpenLastChannel />;
  return (
    <NamedChannel
      channelId={channelId}
      initial={initial?.id === channelId ? initial : null}
      seqInAddress={pointedSeqOf(query.get("message"))}
    />
  );
}

interface NamedChannelProps extends ChannelViewProps {
  channelId: number;
  seqInAddress: number | null;
}

/** Drawn again when it is another channel, not each time that Next looks at the address. */
const NamedChannel = memo(function NamedChannel({ channelId, initial, seqInAddress }: NamedChannelProps) {
  const t = useTranslations("channels");
  const tApp = useTranslations("app");
  const router = useRouter();
  const listed = useSettledChannel(channelId);
  const status = useChannelsStatus();
  const isRestored = useIsRestored(channelId);
  // An archived channel, and a private one before an admin, is in no list; the server showed it all the same.
  const channel = listed ?? (status !== "ready" || !initial?.membership ? initial : null);

  const onLeft = useCallback(() => router.push("/"), [router]);
  useLateEffect(useCallback(() => rememberChannel(channelId), [channelId]));

  if (channel) return <OpenChannel channel={channel} seqInAddress={seqInAddress} onLeft={onLeft} />;
  if (status === "loading") return <div className="flex-1" />;
  const home = <ButtonLink href="/" tone="primary" label={tApp("goHome")} />;
  // Nobody knows whether there is such a channel.
  if (status === "failed" || isRestored) {
    return <CenteredNote icon={WifiOff} title={t("notKeptTitle")} text={t("notKeptText")} action={home} />;
  }
  return <CenteredNote icon={Compass} title={t("goneTitle")} text={t("goneText")} action={home} />;
});
