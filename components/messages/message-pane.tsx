"use client";

import { useTranslations } from "next-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { Skeleton } from "@/components/ui/skeleton";
import type { useMessages } from "@/lib/client/messages/use-messages";
import type { SeenStretch } from "@/lib/client/messages/use-read-marker";
import { useConnection } from "@/lib/client/realtime/use-connection";
import type { ChannelListing } from "@/lib/protocol/channels";
import { ListTop } from "./list-top";
import { MessageList } from "./message-list";
import { messageKey } from "./message-rows";
import { MessageRowView, type MessageHandlers, type MessageRights } from "./message-row-view";
import { storedOf } from "./stored-of";
import type { PointedMessage } from "./use-pointed-message";

interface MessagePaneProps {
  isShown: boolean;
  channel: ChannelListing;
  channelName: string;
  history: ReturnType<typeof useMessages>;
  rights: MessageRights;
  handlers: MessageHandlers;
  editingId: number | null;
  unfoldedKeys: ReadonlySet<string>;
  pointed: PointedMessage["pointed"];
  onShowNewest: () => void;
  onSeen: (seen: SeenStretch) => void;
}

/** A channel's messages, or the shape of what comes, or what went wrong. */
export function MessagePane({
  channel,
  channelName,
  history,
  rights,
  handlers,
  editingId,
  ...props
}: MessagePaneProps) {
  const tApp = useTranslations("app");
  const missing = {
    loading: <PaneLoading label={tApp("loading")} />,
    failed: <PaneFailure onRetry={history.retryLoad} />,
    ready: null,
  }[history.status];
  // What waits to be sent is shown, whatever is missing above it.
  if (missing && history.messages.length === 0) return missing;
  const edited = history.messages.find((message) => editingId !== null && storedOf(message)?.id === editingId);
  return (
    <MessageList
      key={`${channel.id}-${history.stretch}`}
      isShown={props.isShown}
      messages={history.messages}
      firstUnreadSeq={history.firstUnreadSeq}
      hasMoreAfter={history.hasMoreAfter}
      lastSeq={history.lastSeq}
      currentUserId={rights.currentUserId}
      keptKey={edited ? messageKey(edited) : null}
      pointed={props.pointed}
      place={history.getPlace()}
      startsAtEnd={history.startsAtEnd}
      onReach={history.loadNext}
      onShowNewest={props.onShowNewest}
      onPlace={history.keepPlace}
      onSeen={props.onSeen}
      top={
        missing ?? (
          <ListTop
            channelName={channelName}
            topic={channel.topic}
            isPrivate={channel.isPrivate}
            hasMoreBefore={history.hasMoreBefore}
            asksForFirst={rights.canWrite && history.messages.length === 0}
            canInvite={rights.isAdmin && channel.isGeneral && channel.memberCount === 1}
          />
        )
      }
      renderMessage={(row, state) => (
        <MessageRowView
          {...state}
          row={row}
          rights={rights}
          handlers={handlers}
          isEditing={edited === row.message}
          isUnfolded={props.unfoldedKeys.has(row.key)}
        />
      )}
    />
  );
}

function PaneLoading({ label }: { label: string }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden">
      <Skeleton rows={6} shape="message" label={label} />
    </div>
  );
}

function PaneFailure({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("messages");
  const { state } = useConnection();
  return (
    <div className="flex-1 p-4">
      <LoadFailure text={state.status === "connected" ? t("loadFailed") : t("notKept")} onRetry={onRetry} />
    </div>
  );
}
