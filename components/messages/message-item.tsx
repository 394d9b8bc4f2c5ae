"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useRef, useState, type ReactNode } from "react";
import { Avatar } from "@/components/users/avatar";
import { ProfileNameButton } from "@/components/users/profile-name-button";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { MessageActions } from "./message-actions";
import { MessageDelivery } from "./message-delivery";
import { MessageText } from "./message-text";
import { MessageTime } from "./message-time";
import { useFocusWhen } from "./use-focus-when";
import { useTimeText } from "./use-time-text";

interface MessageItemProps {
  message: ListedMessage;
  author: { id: number; displayName: string; isActive?: boolean };
  /** Stands under the name of the one before. */
  isGrouped: boolean;
  /** It is the viewer's own, who sees where it is. */
  hasDelivery: boolean;
  canEdit: boolean;
  canDelete: boolean;
  /** Stands in the text's place while it is changed. */
  editor: ReactNode;
  /** Its address; null before it has one. */
  path: string | null;
  /** It is pointed to: it takes the focus and is lit for a moment. */
  isLit?: boolean;
  onLit?: () => void;
  /** What only some need of it is drawn, though nobody has come near it. */
  isRested: boolean;
  onOpen: () => void;
  isUnfolded: boolean;
  onToggleFold: () => void;
  onEdit: () => void;
  onDelete: () => void;
  onRetry: () => void;
  onDiscard: () => void;
}

/** One message: who, when, what, where it is, and what can be done with it. */
export function MessageItem({ message, author, isGrouped, editor, path, isLit = false, ...props }: MessageItemProps) {
  const t = useTranslations("messages");
  const time = useTimeText()(message.createdAt);
  const article = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  const when = { iso: message.createdAt, text: time, isNear, path, onOpen: props.onOpen };
  useFocusWhen(isLit, article);

  return (
    <article
      ref={article}
      aria-label={t("articleName", { author: author.displayName, time })}
      // A tap focuses it, which shows the actions where nothing hovers.
      tabIndex={-1}
      onPointerEnter={() => setNear(true)}
      onFocus={() => setNear(true)}
      // The column beside the text is a margin: a grid would have each row laid out twice.
      className={clsx(
        "group relative pr-3 pl-15 outline-none focus-within:bg-hover hover:bg-hover md:pr-5 md:pl-17",
        isGrouped ? "py-0.5" : "pt-2 pb-0.5",
        isLit && "animate-lit motion-reduce:animate-none motion-reduce:bg-accent-soft",
      )}
      onAnimationEnd={(event) => event.target === event.currentTarget && props.onLit?.()}
    >
      {isGrouped ? (
        <MessageTime {...when} isAside />
      ) : (
        <>
          <div className="float-left -ml-12">
            <Avatar person={author} size="medium" />
          </div>
          <div className="flex min-w-0 items-baseline gap-2">
            <ProfileNameButton
              person={author}
              className="truncate font-semibold before:absolute before:top-2 before:left-3 before:size-9 before:rounded-lg hover:underline md:before:left-5"
            />
            <MessageTime {...when} />
          </div>
        </>
      )}
      {editor || <MessageText message={message} isUnfolded={props.isUnfolded} onToggleFold={props.onToggleFold} />}
      {props.hasDelivery && (
        <MessageDelivery delivery={message.delivery} onRetry={props.onRetry} onDiscard={props.onDiscard} />
      )}
      {path !== null && (props.isRested || isNear) && (
        <MessageActions
          isHidden={Boolean(editor)}
          path={path}
          onEdit={props.canEdit ? props.onEdit : undefined}
          onDelete={props.canDelete ? props.onDelete : undefined}
        />
      )}
    </article>
  );
}
