import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { Direction } from "./table-search";

interface SortHeadingProps {
  children: string;
  /** null while the table is in another order. */
  direction: Direction | null;
  onSort: () => void;
}

const ICONS = { asc: ArrowUp, desc: ArrowDown };

/** The head of a column that puts the rows in its order, and turns it round the next time. */
export function SortHeading({ children, direction, onSort }: SortHeadingProps) {
  const Icon = direction ? ICONS[direction] : ChevronsUpDown;
  return (
    <button
      type="button"
      onClick={onSort}
      className="-mx-1.5 inline-flex min-h-8 max-w-full items-center gap-1 rounded-sm px-1.5 hover:bg-press hover:text-ink pointer-coarse:min-h-10"
    >
      <span className="truncate">{children}</span>
      <Icon aria-hidden className={direction ? "size-3.5 shrink-0 text-accent" : "size-3.5 shrink-0"} />
    </button>
  );
}
