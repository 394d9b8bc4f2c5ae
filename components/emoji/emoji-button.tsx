"use client";

import { Smile } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { loadedAhead } from "@/components/ui/loaded-ahead";
import { useOpener } from "@/components/ui/use-opener";
import type { StopProps } from "@/components/ui/use-toolbar";

interface EmojiButtonProps {
  stop: StopProps;
  onPick: (emoji: string) => void;
  /** Takes the focus once nothing was picked or something was. */
  onClosed: () => void;
}

const EmojiChoice = loadedAhead(() => import("./emoji-choice").then((file) => file.EmojiChoice));

/** Opens the emoji to pick from. */
export function EmojiButton({ stop, onPick, onClosed }: EmojiButtonProps) {
  const t = useTranslations("emoji");
  const [isOpen, setOpen] = useState(false);
  const { opener, props } = useOpener({ opens: "dialog", isOpen, onOpenChange: setOpen });
  return (
    <>
      <IconButton {...stop} {...props} icon={Smile} label={t("pick")} />
      {isOpen && <EmojiChoice opener={opener} onPick={onPick} onClose={() => setOpen(false)} onClosed={onClosed} />}
    </>
  );
}
