"use client";

import { useEffect, useLayoutEffect, useRef, type ComponentProps, type KeyboardEvent } from "react";
import { writingKey } from "./writing-key";

interface WritingAreaProps extends Omit<
  ComponentProps<"textarea">,
  "value" | "onChange" | "onKeyDown" | "className" | "ref"
> {
  value: string;
  onChange: (text: string) => void;
  onSubmit: () => void;
  onCancel: () => void;
  /** Arrow up in the empty area. */
  onPrevious?: () => void;
  /** Each new value takes the focus here; null does not. */
  focusKey?: string | number | null;
}

/** A text that grows with what is written, to eight lines; Enter hands it over. */
export function WritingArea({
  value,
  onChange,
  onSubmit,
  onCancel,
  onPrevious,
  focusKey = null,
  ...area
}: WritingAreaProps) {
  const element = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight}px`;
  }, [value]);

  useEffect(() => {
    const { current } = element;
    if (!current || focusKey === null) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [focusKey]);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { key, keyCode, shiftKey, nativeEvent } = event;
    const meaning = writingKey({ key, keyCode, shiftKey, isComposing: nativeEvent.isComposing });
    if (meaning === null || (meaning === "previous" && value !== "")) return;
    if (meaning !== "cancel") event.preventDefault();
    if (meaning === "submit") onSubmit();
    else if (meaning === "cancel") onCancel();
    else onPrevious?.();
  }

  return (
    <textarea
      {...area}
      ref={element}
      rows={1}
      dir="auto"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      className="block max-h-48 min-h-10 w-full resize-none overflow-y-auto bg-transparent px-3 py-2 outline-none placeholder:truncate"
    />
  );
}
