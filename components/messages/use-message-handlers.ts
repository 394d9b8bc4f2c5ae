import { useLayoutEffect, useRef, useState } from "react";
import { useDeleteMessage } from "@/lib/client/messages/use-delete-message";
import { useEditMessage } from "@/lib/client/messages/use-edit-message";
import type { useSendMessage } from "@/lib/client/messages/use-send-message";
import type { MessageHandlers } from "./message-row-view";

interface MessageChanges {
  editingId: number | null;
  deletingId: number | null;
  /** Keys of the rows whose long messages are shown whole. */
  unfoldedKeys: ReadonlySet<string>;
  /** Begins with a message, or ends. */
  edit: (messageId: number | null) => void;
  /** Always the same object: rows that are drawn before their channel is open need not be drawn again when it is. */
  handlers: MessageHandlers;
  /** Deletes what was asked about. */
  onDelete: () => Promise<void>;
  /** It is deleted, or is to stay. */
  onDeleteEnd: () => void;
}

/** Which message of the open channel is being edited, deleted or read whole, and what its buttons do. */
export function useMessageHandlers(
  channelId: number,
  outbox: ReturnType<typeof useSendMessage>,
  onPoint: (seq: number) => void,
): MessageChanges {
  // Of one channel: whoever goes elsewhere in the middle of it writes there, and does not edit.
  const [editing, setEditing] = useState<{ channelId: number; messageId: number } | null>(null);
  const [deletingId, setDeletingId] = useState<number | null>(null);
  const [unfoldedKeys, setUnfoldedKeys] = useState<ReadonlySet<string>>(new Set());
  const editMessage = useEditMessage(channelId);
  const deleteMessage = useDeleteMessage(channelId);
  const edit = (messageId: number | null) => setEditing(messageId === null ? null : { channelId, messageId });
  const handlers = useSteady({
    onEdit: edit,
    onSave: editMessage,
    onDelete: setDeletingId,
    onRetry: outbox.retry,
    onDiscard: outbox.discard,
    onPoint,
    onToggleFold: (key) => setUnfoldedKeys((keys) => toggled(keys, key)),
  });
  return {
    editingId: editing?.channelId === channelId ? editing.messageId : null,
    deletingId,
    unfoldedKeys,
    edit,
    handlers,
    onDelete: async () => {
      if (deletingId !== null) await deleteMessage(deletingId);
    },
    onDeleteEnd: () => setDeletingId(null),
  };
}

/** Handlers that are always the same, and do what the ones of the last drawing do. */
function useSteady(handlers: MessageHandlers): MessageHandlers {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [steady] = useState<MessageHandlers>(() => ({
    onEdit: (messageId) => latest.current.onEdit(messageId),
    onSave: (messageId, body) => latest.current.onSave(messageId, body),
    onDelete: (messageId) => latest.current.onDelete(messageId),
    onRetry: (clientId) => latest.current.onRetry(clientId),
    onDiscard: (clientId) => latest.current.onDiscard(clientId),
    onPoint: (seq) => latest.current.onPoint(seq),
    onToggleFold: (key) => latest.current.onToggleFold(key),
  }));
  return steady;
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
