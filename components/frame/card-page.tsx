import type { ReactNode } from "react";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";

interface CardPageProps {
  title: string;
  text?: string;
  /** Whose page it is: the workspace, or the product before there is one. */
  brand: string;
  children?: ReactNode;
  footer?: ReactNode;
}

/** The frame of the pages before the chat: one card in the middle. */
export function CardPage({ title, text, brand, children, footer }: CardPageProps) {
  return (
    <div className="flex min-h-dvh flex-col items-center bg-rail px-4 py-6">
      <main className="flex w-full max-w-96 flex-1 flex-col justify-center gap-5 py-4">
        <Brand name={brand} />
        <div className="flex flex-col gap-5 rounded-lg border border-line bg-paper p-5 shadow-raised sm:p-7">
          <div className="flex flex-col gap-1">
            <h1 className="text-xl font-semibold wrap-anywhere">{title}</h1>
            {text && <p className="text-sm text-pretty text-ink-2">{text}</p>}
          </div>
          {children}
        </div>
        {footer && <div className="text-sm text-ink-2">{footer}</div>}
      </main>
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
