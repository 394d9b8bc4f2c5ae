import { useState } from "react";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { useDeleteMessage } from "@/lib/client/messages/use-delete-message";
import { useEditMessage } from "@/lib/client/messages/use-edit-message";
import type { useSendMessage } from "@/lib/client/messages/use-send-message";
import type { MessageHandlers } from "./message-row-view";

interface MessageChanges {
  editingId: number | null;
  deletingId: number | null;
  handlers: MessageHandlers;
  onDeleteAnswer: (isConfirmed: boolean) => void;
}

/** Which message is being edited or deleted, and what its buttons do. */
export function useMessageHandlers(channelId: number, outbox: ReturnType<typeof useSendMessage>): MessageChanges {
  // Of one channel: whoever goes elsewhere in the middle of it writes there, and does not edit.
  const [editing, setEditing] = useState<{ channelId: number; messageId: number } | null>(null);
  const [deletingId, setDeletingId] = useState<number | null>(null);
  const editMessage = useEditMessage(channelId);
  const deleteMessage = useDeleteMessage(channelId);
  const tellFailure = useFailureToast();
  return {
    editingId: editing?.channelId === channelId ? editing.messageId : null,
    deletingId,
    handlers: {
      onEdit: (messageId) => setEditing(messageId === null ? null : { channelId, messageId }),
      onSave: (messageId, body) => editMessage(messageId, body),
      onDelete: setDeletingId,
      onRetry: outbox.retry,
      onDiscard: outbox.discard,
    },
    onDeleteAnswer: (isConfirmed) => {
      if (isConfirmed && deletingId !== null) void deleteMessage(deletingId).catch(tellFailure);
      setDeletingId(null);
    },
  };
}
