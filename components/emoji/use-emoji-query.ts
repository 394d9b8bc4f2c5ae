import { useRef, useState, type SyntheticEvent } from "react";
import { emojiQuery } from "./emoji-query";

type AreaEvent = SyntheticEvent<HTMLTextAreaElement>;

/**
 * The name of an emoji that was begun before the caret of a text area; null for none, while the area has no focus, and while an
 * input method composes: what is there then is not written yet.
 *
 * @returns the name, what looks for it once the text is another, and what the text area has to tell.
 */
export function useEmojiQuery() {
  const [query, setQuery] = useState<string | null>(null);
  const isComposing = useRef(false);

  function look(area: HTMLTextAreaElement) {
    const isWritten = document.activeElement === area && !isComposing.current;
    setQuery(isWritten ? emojiQuery(area.value.slice(0, area.selectionStart)) : null);
  }

  const listeners = {
    onSelect: ({ currentTarget }: AreaEvent) => look(currentTarget),
    onBlur: () => setQuery(null),
    onCompositionStart() {
      isComposing.current = true;
      setQuery(null);
    },
    onCompositionEnd({ currentTarget }: AreaEvent) {
      isComposing.current = false;
      look(currentTarget);
    },
  };
  return { query, look, listeners };
}
