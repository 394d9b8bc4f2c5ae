import clsx from "clsx";
import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";

interface NewestButtonProps {
  /** What came in below meanwhile; 0 for nothing. */
  count: number;
  onClick: () => void;
}

/** The way to the end of the channel; it tells of what came in there while the reader is further up. */
export function NewestButton({ count, onClick }: NewestButtonProps) {
  const t = useTranslations("messages");
  return (
    <button
      type="button"
      onClick={onClick}
      className={clsx(
        "absolute bottom-2 left-1/2 flex h-8 -translate-x-1/2 animate-appear items-center gap-1.5 rounded-full px-4 text-sm font-semibold whitespace-nowrap shadow-raised pointer-coarse:h-10",
        count > 0
          ? "bg-accent text-on-accent hover:bg-accent-strong"
          : "border border-line bg-raised text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      <ArrowDown aria-hidden className="size-4" />
      {count > 0 ? t("newPill", { count }) : t("jumpToNewest")}
    </button>
  );
}
