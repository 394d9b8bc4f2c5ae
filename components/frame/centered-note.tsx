import type { LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface CenteredNoteProps {
  icon: LucideIcon;
  title: string;
  text: string;
  /** The way out. */
  action: ReactNode;
}

/** Says what happened in the middle of an otherwise empty page, and offers the way out. */
export function CenteredNote({ icon: Icon, title, text, action }: CenteredNoteProps) {
  const t = useTranslations("app");
  return (
    <main className="grid min-h-0 flex-1 place-items-center overflow-y-auto p-6">
      <title>{t("pageTitle", { title })}</title>
      <div className="flex max-w-sm flex-col items-center gap-2 text-center">
        <span className="mb-2 grid size-12 place-items-center rounded-lg bg-accent-soft text-accent">
          <Icon aria-hidden className="size-6" />
        </span>
        <h1 className="text-xl font-semibold wrap-anywhere">{title}</h1>
        <p className="text-pretty text-ink-2">{text}</p>
        <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>
      </div>
    </main>
  );
}
