import type { ListView } from "./list-view";

/** What of a list's position is drawn. */
export interface Shown {
  isAtEnd: boolean;
  isFarFromEnd: boolean;
  dayAt: string | null;
  /** What was the newest when the person left the end. */
  leftAtSeq: number;
}

/** The same object when nothing changed that is drawn: this runs with every frame that scrolls. */
export function nextShown(before: Shown, view: ListView, isAtEnd: boolean, lastSeq: number): Shown {
  const { isFarFromEnd, dayAt } = view;
  const isSame = before.isAtEnd === isAtEnd && before.isFarFromEnd === isFarFromEnd && before.dayAt === dayAt;
  if (isSame) return before;
  const leftAtSeq = before.isAtEnd && !isAtEnd ? lastSeq : before.leftAtSeq;
  return { isAtEnd, isFarFromEnd, dayAt, leftAtSeq };
}
