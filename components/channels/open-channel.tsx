"use client";

import { useCallback, useMemo, useState } from "react";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { useFrame } from "@/components/frame/frame-context";
import { PageTitle } from "@/components/frame/page-title";
import { MembersColumn } from "@/components/members/members-column";
import { ChannelComposer } from "@/components/messages/channel-composer";
import { DeleteQuestion } from "@/components/messages/delete-question";
import { KeptNote } from "@/components/messages/kept-note";
import { OpenMessages } from "@/components/messages/open-messages";
import { useEditLast } from "@/components/messages/use-edit-last";
import { useMessageHandlers } from "@/components/messages/use-message-handlers";
import { usePointedMessage } from "@/components/messages/use-pointed-message";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { ChannelTyping } from "@/components/typing/channel-typing";
import { useHasDraft } from "@/lib/client/messages/use-has-draft";
import { useListedMessages } from "@/lib/client/messages/use-listed-messages";
import { useNewest } from "@/lib/client/messages/use-newest";
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
  const { id: userId } = useCurrentUser();
  const tellFailure = useFailureToast();
  const { pointed, point, clear } = usePointedMessage(channel.id, seqInAddress);
  const outbox = useSendMessage(channel.id);
  const { handlers, edit, editingId, unfoldedKeys, ...deletion } = useMessageHandlers(channel.id, outbox, point);
  const isWriting = useHasDraft(channel.id);
  const messages = useListedMessages(channel.id);
  const { whenShown } = outbox;
  const editLast = useEditLast({ channelId: channel.id, messages, userId, whenShown, isWriting, onEdit: edit });
  const { isMembersShown, setMembersShown } = useFrame();
  const [isDrawerOpen, setDrawerOpen] = useState(false);

  const toggleMembers = useCallback(() => {
    // The width at which the column has room; below it there is only the drawer.
    if (window.matchMedia("(min-width: 64rem)").matches) setMembersShown(!isMembersShown);
    else setDrawerOpen(true);
  }, [isMembersShown, setMembersShown]);
  useShortcuts(useMemo(() => ({ toggleMembers }), [toggleMembers]));

  const { isElsewhere, showNewest } = useNewest(channel.id);
  const goToNewest = useCallback(() => {
    clear();
    showNewest().catch(tellFailure);
  }, [clear, showNewest, tellFailure]);

  const send = useCallback(
    (body: string) => {
      const isTaken = outbox.send(body);
      // What one sends stands at the end, and is to be seen there.
      if (isTaken && isElsewhere) goToNewest();
      return isTaken;
    },
    [outbox, isElsewhere, goToNewest],
  );

  return (
    <>
      <PageTitle>{`#${name}`}</PageTitle>
      <ChannelSocket channelId={channel.id} />
      <main className="flex min-w-0 flex-1 flex-col">
        <OpenChannelHeader channel={channel} name={name} onToggleMembers={toggleMembers} onLeft={onLeft} />
        <KeptNote channelId={channel.id} />
        <OpenMessages
          channel={channel}
          pointed={pointed}
          handlers={handlers}
          editingId={editingId}
          unfoldedKeys={unfoldedKeys}
          onShowNewest={goToNewest}
        />
        {deletion.deletingId !== null && <DeleteQuestion onDelete={deletion.onDelete} onEnd={deletion.onDeleteEnd} />}
        <ChannelTyping channelId={channel.id} />
        <ChannelComposer
          channel={channel}
          channelName={name}
          // What is pointed to has the focus, as what is edited has.
          isEditing={editingId !== null || pointed !== null}
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
