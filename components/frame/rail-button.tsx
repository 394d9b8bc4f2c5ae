import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface RailButtonProps {
  icon: LucideIcon;
  label: string;
  /** Keys that do the same from anywhere. */
  shortcut?: ReactNode;
  onClick: () => void;
}

/** A full-width action of the left column. */
export function RailButton({ icon: Icon, label, shortcut, onClick }: RailButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex min-h-9 items-center gap-2 rounded-md border border-line bg-raised px-2.5 text-sm text-ink-2 hover:bg-hover pointer-coarse:min-h-11"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1 truncate text-left">{label}</span>
      {shortcut && (
        <span aria-hidden className="pointer-coarse:hidden">
          {shortcut}
        </span>
      )}
    </button>
  );
}
