import { useState, type KeyboardEvent } from "react";

interface ToolbarProps {
  role: "toolbar";
  "aria-orientation": "horizontal";
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** What makes a button one of a toolbar. */
export interface StopProps {
  tabIndex: 0 | -1;
  onFocus: () => void;
  "data-stop": "";
}

interface Toolbar {
  /** For the element around the buttons. */
  toolbar: ToolbarProps;
  /** For a button of it, by its place from 0. */
  stopOf: (place: number) => StopProps;
}

/** A row of buttons that is one stop on the Tab key's way: the last that had the focus; the arrows lead through it, round and round. */
export function useToolbar(): Toolbar {
  const [current, setCurrent] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-stop]")];
    const from = stops.indexOf(event.target as HTMLElement);
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (from < 0 || hasModifier) return;
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    stops.at(to % stops.length)?.focus();
  }

  return {
    toolbar: { role: "toolbar", "aria-orientation": "horizontal", onKeyDown },
    stopOf: (place) => ({
      tabIndex: place === current ? 0 : -1,
      onFocus: () => setCurrent(place),
      "data-stop": "",
    }),
  };
}
