"use client";

import { useTranslations } from "next-intl";
import { ChannelFooterBar } from "@/components/channels/channel-footer-bar";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { Button } from "@/components/ui/button";
import { useJoinChannel } from "@/lib/client/channels/use-join-channel";
import type { ChannelListing } from "@/lib/protocol/channels";
import { Composer } from "./composer";

interface ChannelComposerProps {
  channel: ChannelListing;
  channelName: string;
  text: string;
  onTextChange: (text: string) => void;
  onSend: (body: string) => void;
  onEditLast: () => void;
  focusKey: string | number | null;
}

/** The composer, or what stands there where one cannot write: an archived channel, or one that is not joined. */
export function ChannelComposer({ channel, channelName, ...composer }: ChannelComposerProps) {
  const t = useTranslations("channels");
  const joinChannel = useJoinChannel();
  const tellFailure = useFailureToast();
  if (channel.isArchived) return <ChannelFooterBar text={t("archivedText")} />;
  if (channel.membership) return <Composer channelName={channelName} {...composer} />;
  return (
    <ChannelFooterBar
      text={t("joinText", { name: channelName })}
      action={
        <Button tone="primary" onClick={() => void joinChannel(channel.id).catch(tellFailure)}>
          {t("joinChannel")}
        </Button>
      }
    />
  );
}
