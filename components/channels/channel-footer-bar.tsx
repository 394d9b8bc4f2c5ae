import type { ReactNode } from "react";

interface ChannelFooterBarProps {
  text: string;
  action?: ReactNode;
}

/** Stands in the composer's place where one cannot write, and says why. */
export function ChannelFooterBar({ text, action }: ChannelFooterBarProps) {
  return (
    <div className="mx-2 mb-2 flex shrink-0 flex-wrap items-center gap-3 rounded-lg border border-line bg-rail px-4 py-3 md:mx-5 md:mb-4">
      <p className="min-w-0 flex-1 text-sm wrap-anywhere text-ink-2">{text}</p>
      {action}
    </div>
  );
}
