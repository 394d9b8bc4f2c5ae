import { useRef, useState, type SyntheticEvent } from "react";

type AreaEvent = SyntheticEvent<HTMLTextAreaElement>;

/**
 * Where the caret of a text area is; 0 while it has no focus, and while an input method composes: what is there then is
 * not written yet.
 *
 * @returns the place, and what the text area has to tell.
 */
export function useCaret() {
  const [caret, setCaret] = useState(0);
  const isComposing = useRef(false);

  function follow({ currentTarget }: AreaEvent) {
    setCaret(isComposing.current ? 0 : currentTarget.selectionStart);
  }

  const listeners = {
    onSelect: follow,
    onBlur: () => setCaret(0),
    onCompositionStart() {
      isComposing.current = true;
      setCaret(0);
    },
    onCompositionEnd(event: AreaEvent) {
      isComposing.current = false;
      follow(event);
    },
  };
  return { caret, follow, listeners };
}
