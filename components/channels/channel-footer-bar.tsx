import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

interface ChannelFooterBarProps {
  text: string;
  action?: ReactNode;
  /** Why what the action tried was refused. */
  failure?: string | null;
}

/** Stands in the composer's place where one cannot write, and says why. */
export function ChannelFooterBar({ text, action, failure }: ChannelFooterBarProps) {
  return (
    <div className="mx-2 mb-2 flex shrink-0 flex-wrap items-center gap-3 rounded-lg border border-line bg-rail px-4 py-3 md:mx-5 md:mb-4">
      <p className="min-w-0 flex-1 text-sm wrap-anywhere text-ink-2">{text}</p>
      {action}
      {failure && (
        <div className="basis-full">
          <Notice tone="bad">{failure}</Notice>
        </div>
      )}
    </div>
  );
}
