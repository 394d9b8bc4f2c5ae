"use client";

import { CreateChannelDialog } from "@/components/channels/create-channel-dialog";
import { FindChannelDialog } from "@/components/channels/find-channel-dialog";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { InviteDialog } from "@/components/invites/invite-dialog";
import { useChannels } from "@/lib/client/channels/use-channels";
import { useCreateChannel } from "@/lib/client/channels/use-create-channel";
import { useJoinChannel } from "@/lib/client/channels/use-join-channel";
import type { FrameDialog } from "./use-frame-dialog";

interface FrameDialogsProps {
  shown: FrameDialog | null;
  onShow: (dialog: FrameDialog | null) => void;
  onOpen: (channelId: number) => void;
}

/** What the left column opens in front of the page. */
export function FrameDialogs({ shown, onShow, onOpen }: FrameDialogsProps) {
  const { joined, joinable } = useChannels();
  const createChannel = useCreateChannel();
  const joinChannel = useJoinChannel();
  const tellFailure = useFailureToast();
  const dialog = (which: FrameDialog) => ({
    isOpen: shown === which,
    onOpenChange: (isOpen: boolean) => onShow(isOpen ? which : null),
  });
  return (
    <>
      <CreateChannelDialog {...dialog("create")} onCreate={async (input) => onOpen((await createChannel(input)).id)} />
      <FindChannelDialog
        {...dialog("find")}
        channels={[...joined, ...joinable]}
        onOpen={onOpen}
        onJoin={(channelId) => void joinChannel(channelId).then(() => onOpen(channelId), tellFailure)}
      />
      <InviteDialog {...dialog("invite")} />
    </>
  );
}
