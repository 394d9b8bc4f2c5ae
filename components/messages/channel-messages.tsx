"use client";

import { memo, useMemo } from "react";
import { useChannelName } from "@/components/channels/use-channel-name";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { useChannelsStatus } from "@/lib/client/channels/use-channels-status";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useReadMarker } from "@/lib/client/messages/use-read-marker";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import type { ChannelListing } from "@/lib/protocol/channels";
import { MessagePane } from "./message-pane";
import type { MessageHandlers } from "./message-row-view";
import { useMissingNote } from "./use-missing-note";
import type { PointedMessage } from "./use-pointed-message";

interface ChannelMessagesProps {
  /** It is drawn ahead otherwise: laid out where it will be, unseen and unheard. */
  isShown: boolean;
  channel: ChannelListing;
  handlers: MessageHandlers;
  editingId: number | null;
  unfoldedKeys: ReadonlySet<string>;
  pointed: PointedMessage["pointed"];
  onShowNewest: () => void;
}

/** The messages of one channel, with what this person may do there. */
export const ChannelMessages = memo(function ChannelMessages({
  isShown,
  channel,
  pointed,
  ...props
}: ChannelMessagesProps) {
  const name = useChannelName()(channel);
  const { id: currentUserId, role } = useCurrentUser();
  const tellFailure = useFailureToast();
  // Where reading stopped is known with the list: shown before, the messages would count as read and no line be drawn.
  const isListed = useChannelsStatus() !== "loading";
  const history = useMessages(channel.id, { isShown, initial: channel, pointed, onFailure: tellFailure });
  useMissingNote(pointed, history);
  const { markRead } = useReadMarker(channel.id, isShown);
  const canWrite = channel.membership !== null && !channel.isArchived;
  const isAdmin = role !== "member";
  const rights = useMemo(() => ({ currentUserId, isAdmin, canWrite }), [currentUserId, isAdmin, canWrite]);

  return (
    <MessagePane
      {...props}
      isShown={isShown}
      channel={channel}
      channelName={name}
      history={isListed ? history : { ...history, status: "loading" }}
      rights={rights}
      pointed={pointed}
      onSeen={markRead}
    />
  );
});
