"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useJoinChannel } from "@/lib/client/channels/use-join-channel";

interface JoinNoteProps {
  channelId: number;
}

/** Before a private channel that an admin is not in: what joining brings, and that its members see it. [CH6] */
export function JoinNote({ channelId }: JoinNoteProps) {
  const t = useTranslations("adminChannels");
  const tChannels = useTranslations("channels");
  const joinChannel = useJoinChannel();
  const [isDone, setDone] = useState(false);
  const { isPending, refusal, attempt } = useAttempt();
  if (isDone) return <Notice tone="plain">{t("joined")}</Notice>;
  const join = (
    <Button size="small" isPending={isPending} onClick={() => void attempt(() => joinChannel(channelId)).then(setDone)}>
      {tChannels("joinChannel")}
    </Button>
  );
  return (
    <Notice tone={refusal ? "bad" : "plain"} action={join}>
      {refusal ?? t("joinText")}
    </Notice>
  );
}
