"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { ChannelFooterBar } from "@/components/channels/channel-footer-bar";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { useJoinChannel } from "@/lib/client/channels/use-join-channel";
import { useDraft } from "@/lib/client/messages/use-draft";
import type { useSendMessage } from "@/lib/client/messages/use-send-message";
import { useTyping } from "@/lib/client/realtime/use-typing";
import type { ChannelListing } from "@/lib/protocol/channels";
import { Composer } from "./composer";
import { useComposerFocus } from "./use-composer-focus";

interface ChannelComposerProps {
  channel: ChannelListing;
  channelName: string;
  /** A message is being edited elsewhere and has the focus. */
  isEditing: boolean;
  outbox: Pick<ReturnType<typeof useSendMessage>, "isFull" | "isAtRisk" | "limit">;
  /** @returns whether it was taken */
  onSend: (body: string) => boolean;
  onEditLast: () => void;
}

/**
 * The composer, or what stands there where one cannot write: an archived channel, or one that is not joined.
 *
 * Whoever writes does not wait for what arrives meanwhile: it is drawn again only when something of it changes.
 */
export const ChannelComposer = memo(function ChannelComposer({
  channel,
  channelName,
  isEditing,
  outbox,
  ...on
}: ChannelComposerProps) {
  const t = useTranslations("channels");
  const tMessages = useTranslations("messages");
  const { onType, onStop } = useTyping(channel.id);
  const draft = useDraft(channel.id);
  const focusKey = useComposerFocus(channel.id, isEditing);

  const note = outbox.isFull
    ? tMessages("outboxFull", { count: outbox.limit })
    : outbox.isAtRisk
      ? tMessages("outboxAtRisk")
      : null;

  function writeDraft(text: string) {
    draft.write(text);
    if (text.trim() === "") onStop();
    else onType();
  }

  if (channel.isArchived) return <ChannelFooterBar text={t("archivedText")} />;
  if (!channel.membership) return <JoinBar channelId={channel.id} channelName={channelName} />;
  return (
    <Composer
      channelName={channelName}
      text={draft.text}
      textKey={channel.id}
      onTextChange={writeDraft}
      {...on}
      isFull={outbox.isFull}
      note={note}
      focusKey={focusKey}
    />
  );
});

function JoinBar({ channelId, channelName }: { channelId: number; channelName: string }) {
  const t = useTranslations("channels");
  const joinChannel = useJoinChannel();
  const { isPending, refusal, attempt } = useAttempt();
  return (
    <ChannelFooterBar
      text={t("joinText", { name: channelName })}
      failure={refusal}
      action={
        <Button tone="primary" isPending={isPending} onClick={() => void attempt(() => joinChannel(channelId))}>
          {t("joinChannel")}
        </Button>
      }
    />
  );
}
