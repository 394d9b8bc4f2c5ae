"use client";

import { useCallback, useMemo, useState } from "react";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { useFrame } from "@/components/frame/frame-context";
import { PageTitle } from "@/components/frame/page-title";
import { MembersColumn } from "@/components/members/members-column";
import { ChannelComposer } from "@/components/messages/channel-composer";
import { KeptNote } from "@/components/messages/kept-note";
import { MessagePane } from "@/components/messages/message-pane";
import { useEditLast } from "@/components/messages/use-edit-last";
import { useMessageHandlers } from "@/components/messages/use-message-handlers";
import { useMissingNote } from "@/components/messages/use-missing-note";
import { usePointedMessage } from "@/components/messages/use-pointed-message";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { ChannelTyping } from "@/components/typing/channel-typing";
import { useChannelsStatus } from "@/lib/client/channels/use-channels-status";
import { useHasDraft } from "@/lib/client/messages/use-has-draft";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useReadMarker } from "@/lib/client/messages/use-read-marker";
import { useSendMessage } from "@/lib/client/messages/use-send-message";
import { useChannelSocket } from "@/lib/client/realtime/use-channel-socket";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import type { ChannelListing } from "@/lib/protocol/channels";
import { OpenChannelHeader } from "./open-channel-header";
import { useChannelName } from "./use-channel-name";

interface OpenChannelProps {
  channel: ChannelListing;
  /** `seq` of the message that the address points to; null for none. */
  seqInAddress: number | null;
  onLeft: () => void;
}

/** A channel being looked at: header, messages, typing, composer, members. */
export function OpenChannel({ channel, seqInAddress, onLeft }: OpenChannelProps) {
  const name = useChannelName()(channel);
  const { id: currentUserId, role } = useCurrentUser();
  // Where reading stopped is known with the list: shown before, the messages would count as read and no line be drawn.
  const isListed = useChannelsStatus() !== "loading";
  const tellFailure = useFailureToast();
  const { pointed, point, clear } = usePointedMessage(channel.id, seqInAddress);
  const history = useMessages(channel.id, { initial: channel, pointed, onFailure: tellFailure });
  useMissingNote(pointed, history);
  const outbox = useSendMessage(channel.id);
  const { markRead } = useReadMarker(channel.id);
  const { handlers, ...changes } = useMessageHandlers(channel.id, outbox, point);
  const isWriting = useHasDraft(channel.id);
  const { messages } = history;
  const editLast = useEditLast({ messages, userId: currentUserId, isWriting, onEdit: handlers.onEdit });
  const { isMembersShown, setMembersShown } = useFrame();
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const canWrite = channel.membership !== null && !channel.isArchived;
  const isAdmin = role !== "member";
  const rights = useMemo(() => ({ currentUserId, isAdmin, canWrite }), [currentUserId, isAdmin, canWrite]);

  const toggleMembers = useCallback(() => {
    // The width at which the column has room; below it there is only the drawer.
    if (window.matchMedia("(min-width: 64rem)").matches) setMembersShown(!isMembersShown);
    else setDrawerOpen(true);
  }, [isMembersShown, setMembersShown]);
  useShortcuts(useMemo(() => ({ toggleMembers }), [toggleMembers]));

  const { showNewest, hasMoreAfter } = history;
  const goToNewest = useCallback(() => {
    clear();
    showNewest().catch(tellFailure);
  }, [clear, showNewest, tellFailure]);

  const send = useCallback(
    (body: string) => {
      const isTaken = outbox.send(body);
      // What one sends stands at the end, and is to be seen there.
      if (isTaken && hasMoreAfter) goToNewest();
      return isTaken;
    },
    [outbox, hasMoreAfter, goToNewest],
  );

  return (
    <>
      <PageTitle>{`#${name}`}</PageTitle>
      <ChannelSocket channelId={channel.id} />
      <main className="flex min-w-0 flex-1 flex-col">
        <OpenChannelHeader channel={channel} name={name} onToggleMembers={toggleMembers} onLeft={onLeft} />
        <KeptNote channelId={channel.id} />
        <MessagePane
          {...changes}
          channel={channel}
          channelName={name}
          history={isListed ? history : { ...history, status: "loading" }}
          handlers={handlers}
          rights={rights}
          pointed={pointed}
          onShowNewest={goToNewest}
          onSeen={markRead}
        />
        <ChannelTyping channelId={channel.id} />
        <ChannelComposer
          channel={channel}
          channelName={name}
          // What is pointed to has the focus, as what is edited has.
          isEditing={changes.editingId !== null || pointed !== null}
          outbox={outbox}
          onSend={send}
          onEditLast={editLast}
        />
      </main>
      <MembersColumn
        channelId={channel.id}
        isColumnShown={isMembersShown}
        isDrawerOpen={isDrawerOpen}
        onDrawerChange={setDrawerOpen}
      />
    </>
  );
}

/** By itself: joining goes through several states, and the channel is drawn for none of them. */
function ChannelSocket({ channelId }: { channelId: number }) {
  useChannelSocket(channelId);
  return null;
}
