"use client";

import { BrowseChannelsDialog } from "@/components/channels/browse-channels-dialog";
import { CreateChannelDialog } from "@/components/channels/create-channel-dialog";
import { InviteDialog } from "@/components/invites/invite-dialog";
import { loadedAhead } from "@/components/ui/loaded-ahead";
import { ProfileDialog } from "@/components/users/profile-dialog";
import { useChannels } from "@/lib/client/channels/use-channels";
import { useCreateChannel } from "@/lib/client/channels/use-create-channel";
import { useJoinChannel } from "@/lib/client/channels/use-join-channel";
import type { FrameDialog } from "./frame-dialog";

// They bring libraries of their own.
const SwitcherDialog = loadedAhead(() =>
  import("@/components/switcher/switcher-dialog").then((loaded) => loaded.SwitcherDialog),
);
const ShortcutsDialog = loadedAhead(() =>
  import("@/components/shortcuts/shortcuts-dialog").then((loaded) => loaded.ShortcutsDialog),
);

interface FrameDialogsProps {
  shown: FrameDialog;
  onShow: (dialog: FrameDialog | null) => void;
  onOpen: (channelId: number) => void;
}

/** What the left column and the shortcuts open in front of the page. */
export function FrameDialogs({ shown, onShow, onOpen }: FrameDialogsProps) {
  const { joined, joinable } = useChannels();
  const createChannel = useCreateChannel();
  const joinChannel = useJoinChannel();
  const dialog = (kind: FrameDialog["kind"]) => ({
    isOpen: shown.kind === kind,
    onOpenChange: (isOpen: boolean) => !isOpen && onShow(null),
  });
  return (
    <>
      {shown.kind === "switcher" && (
        <SwitcherDialog
          onClose={() => onShow(null)}
          onOpenChannel={onOpen}
          onOpenPerson={(userId) => onShow({ kind: "person", userId })}
        />
      )}
      {shown.kind === "shortcuts" && <ShortcutsDialog {...dialog("shortcuts")} />}
      <ProfileDialog userId={shown.kind === "person" ? shown.userId : null} onClose={() => onShow(null)} />
      <CreateChannelDialog {...dialog("create")} onCreate={async (input) => onOpen((await createChannel(input)).id)} />
      <BrowseChannelsDialog
        {...dialog("browse")}
        channels={[...joined, ...joinable]}
        onOpen={onOpen}
        onJoin={(channelId) => joinChannel(channelId).then(() => onOpen(channelId))}
      />
      <InviteDialog {...dialog("invite")} />
    </>
  );
}
