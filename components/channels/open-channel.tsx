"use client";

import { useState } from "react";
import { useFrame } from "@/components/frame/frame-context";
import { PageTitle } from "@/components/frame/page-title";
import { MembersColumn } from "@/components/members/members-column";
import { ChannelComposer } from "@/components/messages/channel-composer";
import { lastOwnMessageId } from "@/components/messages/last-own-message";
import { MessagePane } from "@/components/messages/message-pane";
import { useComposerFocus } from "@/components/messages/use-composer-focus";
import { useMessageHandlers } from "@/components/messages/use-message-handlers";
import { TypingIndicator } from "@/components/typing/typing-indicator";
import { useChannels } from "@/lib/client/channels/use-channels";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useReadMarker } from "@/lib/client/messages/use-read-marker";
import { useSendMessage } from "@/lib/client/messages/use-send-message";
import { useChannelSocket } from "@/lib/client/realtime/use-channel-socket";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { usePresence } from "@/lib/client/realtime/use-presence";
import { useTyping } from "@/lib/client/realtime/use-typing";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ChannelHeader } from "./channel-header";
import { ChannelMenu } from "./channel-menu";
import { useChannelName } from "./use-channel-name";

interface OpenChannelProps {
  channel: ChannelListing;
  onLeft: () => void;
}

/** A channel being looked at: header, messages, typing, composer, members. */
export function OpenChannel({ channel, onLeft }: OpenChannelProps) {
  const name = useChannelName()(channel);
  const { showChannels } = useFrame();
  const { id: currentUserId, role } = useCurrentUser();
  const { state, retry } = useConnection();
  const { onlineCount } = usePresence(channel.id);
  const { typingUsers, others, onType, onStop } = useTyping(channel.id);
  // Where reading stopped is known with the list: shown before, the messages would count as read and no line be drawn.
  const isListed = useChannels().status !== "loading";
  const history = useMessages(channel.id);
  const outbox = useSendMessage(channel.id);
  const { markRead } = useReadMarker(channel.id);
  const { handlers, ...changes } = useMessageHandlers(channel.id, outbox);
  // By channel: going elsewhere and back keeps what was being written.
  const [drafts, setDrafts] = useState<Record<number, string>>({});
  const [members, setMembers] = useState({ isColumnShown: true, isDrawerOpen: false });
  const focusKey = useComposerFocus(channel.id, changes.editingId !== null);
  const canWrite = channel.membership !== null && !channel.isArchived;
  useChannelSocket(channel.id);

  function writeDraft(text: string) {
    setDrafts((all) => ({ ...all, [channel.id]: text }));
    if (text.trim() === "") onStop();
    else onType();
  }

  return (
    <>
      <PageTitle>{`#${name}`}</PageTitle>
      <main className="flex min-w-0 flex-1 flex-col">
        <ChannelHeader
          name={name}
          topic={channel.topic}
          isPrivate={channel.isPrivate}
          onlineCount={onlineCount > 0 ? onlineCount : null}
          connection={state}
          onRetry={retry}
          onShowChannels={showChannels}
          onToggleMembers={() => setMembers(toggleMembers)}
          menu={<ChannelMenu channel={channel} onLeft={onLeft} />}
        />
        <MessagePane
          {...changes}
          channel={channel}
          channelName={name}
          history={isListed ? history : { ...history, status: "loading" }}
          handlers={handlers}
          rights={{ currentUserId, isAdmin: role !== "member", canWrite }}
          onSeen={markRead}
        />
        <TypingIndicator people={typingUsers} others={others} />
        <ChannelComposer
          channel={channel}
          channelName={name}
          text={drafts[channel.id] ?? ""}
          onTextChange={writeDraft}
          onSend={outbox.send}
          onEditLast={() => handlers.onEdit(lastOwnMessageId(history.messages, currentUserId))}
          focusKey={focusKey}
        />
      </main>
      <MembersColumn
        channelId={channel.id}
        isColumnShown={members.isColumnShown}
        isDrawerOpen={members.isDrawerOpen}
        onDrawerChange={(isDrawerOpen) => setMembers((current) => ({ ...current, isDrawerOpen }))}
      />
    </>
  );
}

type MembersState = { isColumnShown: boolean; isDrawerOpen: boolean };

function toggleMembers(current: MembersState): MembersState {
  // The width at which the column has room; below it there is only the drawer.
  const hasRoom = window.matchMedia("(min-width: 64rem)").matches;
  return hasRoom ? { ...current, isColumnShown: !current.isColumnShown } : { ...current, isDrawerOpen: true };
}
