"use client";

import { useTranslations } from "next-intl";
import { useUser } from "@/lib/client/users/use-user";
import { MessageEditor } from "./message-editor";
import { MessageItem } from "./message-item";
import type { MessageRow } from "./message-rows";
import { storedOf } from "./stored-of";

/** What a person may do in the open channel. */
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
}

interface MessageRowViewProps {
  row: Extract<MessageRow, { kind: "message" }>;
  rights: MessageRights;
  isEditing: boolean;
  handlers: MessageHandlers;
}

/** A message with its author and what the viewer may do with it. [MSG4] */
export function MessageRowView({ row, rights, isEditing, handlers }: MessageRowViewProps) {
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
      canEdit={canChange && isMine}
      canDelete={canChange && (isMine || rights.isAdmin)}
      onEdit={() => stored && handlers.onEdit(stored.id)}
      onDelete={() => stored && handlers.onDelete(stored.id)}
      onRetry={() => handlers.onRetry(message.clientId)}
      onDiscard={() => handlers.onDiscard(message.clientId)}
      editor={
        isEditing &&
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
}
