"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { messagePath } from "@/components/channels/message-path";
import { useUser } from "@/lib/client/users/use-user";
import { MessageEditor } from "./message-editor";
import { MessageItem } from "./message-item";
import type { LineState } from "./message-list";
import type { MessageLine } from "./message-rows";
import { storedOf } from "./stored-of";

/** What a person may do in a channel. */
export interface MessageRights {
  currentUserId: number;
  isAdmin: boolean;
  /** A member of a channel that is not archived. */
  canWrite: boolean;
}

export interface MessageHandlers {
  onEdit: (messageId: number | null) => void;
  onSave: (messageId: number, body: string) => Promise<void>;
  onDelete: (messageId: number) => void;
  onRetry: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
  /** Points to a message. */
  onPoint: (seq: number) => void;
  /** Folds or unfolds a long message, by its row's key. */
  onToggleFold: (key: string) => void;
}

interface MessageRowViewProps extends LineState {
  row: MessageLine;
  rights: MessageRights;
  isEditing: boolean;
  isUnfolded: boolean;
  handlers: MessageHandlers;
}

/** A message with its author and what the viewer may do with it; drawn again only when something of it changes. [MSG4] */
export const MessageRowView = memo(function MessageRowView({ row, rights, handlers, ...props }: MessageRowViewProps) {
  const t = useTranslations("members");
  const { message, isGrouped } = row;
  const author = useUser(message.authorId);
  const stored = storedOf(message);
  const isMine = message.authorId === rights.currentUserId;
  const canChange = rights.canWrite && stored !== null && !stored.deletedAt;
  return (
    <MessageItem
      message={message}
      author={author ?? { id: message.authorId, displayName: t("unknownPerson") }}
      isGrouped={isGrouped}
      hasDelivery={isMine && !stored?.deletedAt}
      canEdit={canChange && isMine}
      canDelete={canChange && (isMine || rights.isAdmin)}
      path={stored && messagePath(stored.channelId, stored.seq)}
      isLit={props.isLit}
      onLit={props.onLit}
      isRested={props.isRested}
      isUnfolded={props.isUnfolded}
      onToggleFold={() => {
        props.onHold();
        handlers.onToggleFold(row.key);
      }}
      onOpen={() => stored && handlers.onPoint(stored.seq)}
      onEdit={() => stored && handlers.onEdit(stored.id)}
      onDelete={() => stored && handlers.onDelete(stored.id)}
      onRetry={() => handlers.onRetry(message.clientId)}
      onDiscard={() => handlers.onDiscard(message.clientId)}
      editor={
        props.isEditing &&
        stored && (
          <MessageEditor
            body={stored.body}
            onSave={(body) => handlers.onSave(stored.id, body)}
            onClose={() => handlers.onEdit(null)}
          />
        )
      }
    />
  );
});
