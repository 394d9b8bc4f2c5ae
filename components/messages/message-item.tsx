"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/users/avatar";
import { ProfileNameButton } from "@/components/users/profile-name-button";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { Markdown } from "@/components/markdown/markdown";
import { MessageActions } from "./message-actions";
import { MessageDelivery } from "./message-delivery";
import { MessageTime } from "./message-time";
import { storedOf } from "./stored-of";
import { useTimeText } from "./use-time-text";

interface MessageItemProps {
  message: ListedMessage;
  author: { id: number; displayName: string; isActive?: boolean };
  /** Stands under the name of the one before. */
  isGrouped: boolean;
  canEdit: boolean;
  canDelete: boolean;
  /** Stands in the text's place while it is changed. */
  editor: ReactNode;
  onEdit: () => void;
  onDelete: () => void;
  onRetry: () => void;
  onDiscard: () => void;
}

/** One message: who, when, what, where it is, and what can be done with it. */
export function MessageItem({ message, author, isGrouped, editor, ...props }: MessageItemProps) {
  const t = useTranslations("messages");
  const time = useTimeText()(message.createdAt);
  const hasActions = !editor && (props.canEdit || props.canDelete);
  return (
    <article
      aria-label={t("articleName", { author: author.displayName, time })}
      // A tap focuses it, which shows the actions where nothing hovers.
      tabIndex={-1}
      className={clsx(
        "group relative grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 px-3 outline-none focus-within:bg-hover hover:bg-hover md:px-5",
        isGrouped ? "py-0.5" : "pt-2 pb-0.5",
      )}
    >
      {isGrouped ? <MessageTime iso={message.createdAt} isAside /> : <Avatar person={author} size="medium" />}
      <div className="min-w-0">
        {!isGrouped && (
          <div className="flex min-w-0 items-baseline gap-2">
            <ProfileNameButton
              person={author}
              className="truncate font-semibold before:absolute before:top-2 before:left-3 before:size-9 before:rounded-lg hover:underline md:before:left-5"
            />
            <MessageTime iso={message.createdAt} />
          </div>
        )}
        {editor || <MessageText message={message} />}
        <MessageDelivery delivery={message.delivery} onRetry={props.onRetry} onDiscard={props.onDiscard} />
      </div>
      {hasActions && (
        <MessageActions
          onEdit={props.canEdit ? props.onEdit : undefined}
          onDelete={props.canDelete ? props.onDelete : undefined}
        />
      )}
    </article>
  );
}

function MessageText({ message }: Pick<MessageItemProps, "message">) {
  const t = useTranslations("messages");
  const stored = storedOf(message);
  if (!stored) {
    return (
      <div className={clsx(message.delivery.state === "sending" && "opacity-60")}>
        <Markdown text={message.body} />
      </div>
    );
  }
  if (stored.deletedAt) return <p className="text-ink-3">{t("deleted")}</p>;
  return (
    <>
      <Markdown text={message.body} />
      {stored.editedAt && <span className="text-xs text-ink-3">{t("edited")}</span>}
    </>
  );
}
