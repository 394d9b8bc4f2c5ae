"use client";

import clsx from "clsx";
import { memo, useMemo } from "react";
import { isEmojiOnly } from "@/components/emoji/is-emoji-only";
import { mayNameEmoji, splitAtNames } from "@/components/emoji/named-emoji";
import { useEmojiNames } from "@/components/emoji/use-emoji-names";
import { blocksOf } from "./markdown-blocks";
import { readMarkdown } from "./read-markdown";

interface MarkdownProps {
  text: string;
}

/** Three emoji of the longest kind; nothing longer is looked at. */
const EMOJI_ONLY_MAX_CHARS = 120;

/**
 * A message's text as elements of our own.
 *
 * Only what is named here exists: raw HTML is shown as it was typed, and no picture is fetched from elsewhere.
 */
export const Markdown = memo(function Markdown({ text }: MarkdownProps) {
  const tokens = useMemo(() => readMarkdown(text), [text]);
  const isLarge = useIsEmojiOnly(text);
  return <div className={clsx("wrap-anywhere [&>*+*]:mt-2", isLarge && "text-3xl")}>{blocksOf(tokens, 0)}</div>;
});

function useIsEmojiOnly(text: string): boolean {
  const isShort = text.length <= EMOJI_ONLY_MAX_CHARS;
  const names = useEmojiNames(isShort && mayNameEmoji(text));
  if (!isShort) return false;
  const shown = names ? splitAtNames(text, names) : [{ text }];
  return isEmojiOnly(shown.map((piece) => piece.text).join(""));
}
