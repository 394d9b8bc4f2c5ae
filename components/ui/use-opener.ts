import { useId, useRef, type ComponentProps, type KeyboardEvent, type MouseEvent, type RefObject } from "react";

/** What makes a button one that opens something: the rest of it is whoever draws it. */
export type OpenerProps = Required<Pick<ComponentProps<"button">, "id" | "onClick" | "onKeyDown">> & {
  ref: RefObject<HTMLButtonElement | null>;
  "aria-haspopup": "menu" | "dialog";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
};

/** What stands at a button, and belongs to it. */
export interface Opener {
  button: RefObject<HTMLButtonElement | null>;
  buttonId: string;
  contentId: string;
}

interface OpenerState {
  opens: "menu" | "dialog";
  isOpen: boolean;
  /** byKeyboard: who cannot see where a menu begins is put there. */
  onOpenChange: (isOpen: boolean, byKeyboard: boolean) => void;
}

/** A button that opens something beside it, and says so to screen readers. */
export function useOpener({ opens, isOpen, onOpenChange }: OpenerState): { opener: Opener; props: OpenerProps } {
  const button = useRef<HTMLButtonElement>(null);
  const buttonId = useId();
  const contentId = useId();

  function onClick({ detail }: MouseEvent) {
    // A key, and a screen reader, press without a pointer.
    onOpenChange(!isOpen, detail === 0);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (opens !== "menu" || event.key !== "ArrowDown") return;
    event.preventDefault();
    onOpenChange(true, true);
  }

  return {
    opener: { button, buttonId, contentId },
    props: {
      ref: button,
      id: buttonId,
      "aria-haspopup": opens,
      "aria-expanded": isOpen,
      "aria-controls": isOpen ? contentId : undefined,
      onClick,
      onKeyDown,
    },
  };
}
