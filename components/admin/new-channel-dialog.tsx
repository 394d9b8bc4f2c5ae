"use client";

import { CreateChannelDialog } from "@/components/channels/create-channel-dialog";
import { useCreateChannel } from "@/lib/client/channels/use-create-channel";

interface NewChannelDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onCreated: (channelId: number) => void;
}

/** Makes a channel and stays where one is. [CH2] */
export function NewChannelDialog({ onCreated, ...dialog }: NewChannelDialogProps) {
  const createChannel = useCreateChannel();
  return <CreateChannelDialog {...dialog} onCreate={async (input) => onCreated((await createChannel(input)).id)} />;
}
