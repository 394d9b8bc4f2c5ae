import type { ReactNode } from "react";

interface TableNoteProps {
  title: string;
  text?: string;
  /** The way out. */
  action?: ReactNode;
}

/** What stands in a table's place while it has no rows. */
export function TableNote({ title, text, action }: TableNoteProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-16 text-center">
      <p className="font-semibold">{title}</p>
      {text && <p className="max-w-md text-sm text-ink-2">{text}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
