import { useState, type FocusEvent, type KeyboardEvent } from "react";

interface CapsLock {
  isOn: boolean;
  /** For the field that is typed into: only its own keys tell. */
  listeners: {
    onKeyDown: (event: KeyboardEvent) => void;
    onKeyUp: (event: KeyboardEvent) => void;
    onBlur: (event: FocusEvent) => void;
  };
}

/** Whether Caps Lock is on, as far as the keys in one field have told; forgotten when the field is left. */
export function useCapsLock(): CapsLock {
  const [isOn, setOn] = useState(false);
  const look = (event: KeyboardEvent) => setOn(event.getModifierState("CapsLock"));
  return { isOn, listeners: { onKeyDown: look, onKeyUp: look, onBlur: () => setOn(false) } };
}
