import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface CenteredNoteProps {
  title: string;
  text: string;
  /** In place of the way to the front page. */
  action?: ReactNode;
}

/** Says what happened in the middle of an otherwise empty page, and offers the way out. */
export function CenteredNote({ title, text, action }: CenteredNoteProps) {
  const t = useTranslations("app");
  return (
    <main className="grid min-h-0 flex-1 place-items-center p-6">
      <title>{t("pageTitle", { title })}</title>
      <div className="flex max-w-sm flex-col items-center gap-2 text-center">
        <h1 className="text-xl font-semibold">{title}</h1>
        <p className="text-ink-2">{text}</p>
        <div className="mt-3">
          {action ?? (
            <Link
              href="/"
              prefetch={false}
              className="inline-flex h-10 items-center rounded-md bg-accent px-4 font-semibold text-on-accent hover:bg-accent-strong"
            >
              {t("goHome")}
            </Link>
          )}
        </div>
      </div>
    </main>
  );
}
