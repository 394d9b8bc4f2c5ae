import { EMPTY_WINDOW, type MessageWindow } from "./message-window";
import type { WindowPosition } from "./opening-position";
import { trimWindow } from "./trim-window";

/** A channel that is looked at keeps this many. */
const OPEN_MAX_MESSAGES = 2_000;
/** Cut in steps: a list that loses a row for each one that comes would have to find its place again each time. */
const OPEN_ROOM_MESSAGES = 500;
/** A channel that was left keeps a few screens, so that coming back shows something at once. */
const LEFT_MAX_MESSAGES = 200;

export interface ChannelWindow extends MessageWindow {
  status: "loading" | "ready" | "failed";
  /** Where the stretch lies that was asked for last. */
  position: WindowPosition;
  /** Counts the stretches that were asked for. */
  request: number;
  isMoving: boolean;
  /** The request that brought the present stretch: another number is another list. */
  stretch: number;
  /** A page beyond that end is on its way. */
  loading: { older: boolean; newer: boolean };
  isOpen: boolean;
  /** Comes from what this device kept, and the server has not said yet that it is current. */
  isRestored: boolean;
  /** What stays when there is too much: where the reader is. */
  kept: "older" | "newer" | { seq: number };
}

export const NEW_WINDOW: ChannelWindow = {
  ...EMPTY_WINDOW,
  status: "loading",
  position: "newest",
  request: 0,
  isMoving: false,
  stretch: 0,
  loading: { older: false, newer: false },
  isOpen: true,
  isRestored: false,
  kept: "newer",
};

/** Lets go of what is too much, as far from the reader as possible. [S18] */
export function fitWindow(window: ChannelWindow): ChannelWindow {
  const [max, room] = window.isOpen ? [OPEN_MAX_MESSAGES, OPEN_ROOM_MESSAGES] : [LEFT_MAX_MESSAGES, 0];
  if (window.messages.length <= max + room) return window;
  return { ...window, ...trimWindow(window, max, window.kept) };
}
