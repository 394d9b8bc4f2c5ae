import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";

interface NewMessagesPillProps {
  count: number;
  onClick: () => void;
}

/** Tells of what came in below while the reader is further up, and goes there. */
export function NewMessagesPill({ count, onClick }: NewMessagesPillProps) {
  const t = useTranslations("messages");
  return (
    <button
      type="button"
      onClick={onClick}
      className="absolute bottom-2 left-1/2 flex h-8 -translate-x-1/2 animate-appear items-center gap-1.5 rounded-full bg-accent px-4 text-sm font-semibold whitespace-nowrap text-on-accent shadow-raised hover:bg-accent-strong pointer-coarse:h-10"
    >
      <ArrowDown aria-hidden className="size-4" />
      {t("newPill", { count })}
    </button>
  );
}
