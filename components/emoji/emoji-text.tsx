"use client";

import { mayNameEmoji, splitAtNames } from "./named-emoji";
import { useEmojiNames } from "./use-emoji-names";

interface EmojiTextProps {
  text: string;
}

/** A text in which `:name:` is the emoji of that name; as it was typed until the names are there. */
export function EmojiText({ text }: EmojiTextProps) {
  const names = useEmojiNames(mayNameEmoji(text));
  if (!names) return text;
  return splitAtNames(text, names).map((piece, index) =>
    piece.name ? (
      <span key={index} title={`:${piece.name}:`}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
