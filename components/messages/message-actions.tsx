"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { CopyLinkButton } from "./copy-link-button";

interface MessageActionsProps {
  /**
   * They are in nobody's way and stay in the page: a browser lays a page out when what has the focus leaves it, which would be
   * in the middle of exchanging the text for its editor, and cut where the list is scrolled to.
   */
  isHidden: boolean;
  /** The message's address. */
  path: string;
  onEdit?: () => void;
  onDelete?: () => void;
}

/** What can be done with a message; shown while it is hovered or holds the focus, and within reach of the keyboard. */
export function MessageActions({ isHidden, path, onEdit, onDelete }: MessageActionsProps) {
  const t = useTranslations("messages");
  return (
    <div
      hidden={isHidden}
      // They come a moment after the message, and are no news of the log around it.
      aria-live="off"
      className="pointer-events-none absolute -top-3 right-3 z-10 flex rounded-md border border-line bg-raised opacity-0 shadow-raised group-focus-within:pointer-events-auto group-focus-within:opacity-100 group-hover:pointer-events-auto group-hover:opacity-100 md:right-5"
    >
      <CopyLinkButton path={path} />
      {onEdit && <IconButton icon={Pencil} label={t("edit")} onClick={onEdit} />}
      {onDelete && <IconButton icon={Trash2} label={t("delete")} tone="danger" onClick={onDelete} />}
    </div>
  );
}
