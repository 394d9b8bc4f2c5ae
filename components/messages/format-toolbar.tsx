"use client";

import { Bold, Code, Italic, Link, List, Quote, Strikethrough, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { shortcutText } from "@/components/shortcuts/shortcut-text";
import { useIsMac } from "@/components/shortcuts/use-is-mac";
import { IconButton } from "@/components/ui/icon-button";
import { useToolbar, type StopProps } from "@/components/ui/use-toolbar";
import { FORMAT_KEYS, TEXT_FORMATS, type TextFormat } from "./format-keys";

interface FormatToolbarProps {
  onFormat: (format: TextFormat) => void;
  /** The last button, which stands behind the formats and stays in sight. */
  children: (stop: StopProps) => ReactNode;
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

/** The formats as a row of buttons, which scrolls on a phone: one stop on the keyboard's way, arrows lead through it. */
export function FormatToolbar({ onFormat, children }: FormatToolbarProps) {
  const t = useTranslations("writing");
  const isMac = useIsMac();
  const { toolbar, stopOf } = useToolbar();
  return (
    <div {...toolbar} aria-label={t("toolbar")} className="flex min-w-0 flex-1 basis-60 items-center">
      <div className="-my-1 -ms-1 flex min-w-0 [scrollbar-width:none] overflow-x-auto overscroll-x-contain p-1">
        {TEXT_FORMATS.map((format, place) => (
          <IconButton
            key={format}
            {...stopOf(place)}
            icon={ICONS[format]}
            label={t(format)}
            keys={shortcutText(FORMAT_KEYS[format][0], isMac)}
            // The focus stays in the text, and a phone's keyboard where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onFormat(format)}
          />
        ))}
      </div>
      {children(stopOf(TEXT_FORMATS.length))}
    </div>
  );
}
