"use client";

import clsx from "clsx";
import { Bold, CaseSensitive, Code, Italic, Link, List, Quote, Strikethrough, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Toolbar from "radix-ui/toolbar";
import { useId, useState, type ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { shortcutText } from "@/components/ui/shortcut-text";
import { useIsMac } from "@/components/ui/use-is-mac";
import { FORMAT_KEYS, type TextFormat } from "./format-keys";

interface FormatToolbarProps {
  onFormat: (format: TextFormat) => void;
  /** Stands at the end, also where there is no room for the others. */
  children?: ReactNode;
}

const ICONS: Record<TextFormat, LucideIcon> = {
  bold: Bold,
  italic: Italic,
  strike: Strikethrough,
  code: Code,
  link: Link,
  list: List,
  quote: Quote,
};

/**
 * The formats as a row of buttons: one stop on the keyboard's way, arrows lead through it.
 *
 * On a phone they are behind one button, in a row of their own.
 */
export function FormatToolbar({ onFormat, children }: FormatToolbarProps) {
  const t = useTranslations("writing");
  const isMac = useIsMac();
  const [isOpen, setOpen] = useState(false);
  const rowId = useId();
  return (
    <Toolbar.Root aria-label={t("toolbar")} className="contents">
      <div id={rowId} className={clsx("order-first basis-full sm:flex sm:basis-auto", isOpen ? "flex" : "hidden")}>
        {FORMAT_KEYS.map(({ format, ...keys }) => (
          <Toolbar.Button key={format} asChild>
            <IconButton
              icon={ICONS[format]}
              label={t(format)}
              keys={shortcutText(keys, isMac)}
              // The focus stays in the text, and a phone's keyboard where it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onFormat(format)}
            />
          </Toolbar.Button>
        ))}
      </div>
      <div className="flex sm:hidden">
        <Toolbar.Button asChild>
          <IconButton
            icon={CaseSensitive}
            label={t("toolbar")}
            aria-expanded={isOpen}
            aria-controls={rowId}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setOpen(!isOpen)}
          />
        </Toolbar.Button>
      </div>
      {children}
    </Toolbar.Root>
  );
}
