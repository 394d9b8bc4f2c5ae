"use client";

import { Smile } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import * as Dialog from "radix-ui/dialog";
import * as Popover from "radix-ui/popover";
import { useState, type ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useMediaQuery } from "@/components/ui/use-media-query";

interface EmojiButtonProps {
  onPick: (emoji: string) => void;
  /** Takes the focus once nothing was picked or something was. */
  onClosed: () => void;
}

const EmojiPicker = dynamic(() => import("./emoji-picker").then((file) => file.EmojiPicker), { ssr: false });

/** Opens the emoji to pick from: over the button, or as a sheet from below where there is no room beside. */
export function EmojiButton({ onPick, onClosed }: EmojiButtonProps) {
  const t = useTranslations("emoji");
  const [isOpen, setOpen] = useState(false);
  const isSheet = useMediaQuery("(max-width: 47.99rem)");
  const hasFinePointer = useMediaQuery("(pointer: fine)");
  const Frame = isSheet ? Sheet : Pop;
  return (
    <Frame label={t("pick")} isOpen={isOpen} onOpenChange={setOpen} onClosed={onClosed}>
      <EmojiPicker
        startsInSearch={hasFinePointer}
        onPick={(emoji) => {
          setOpen(false);
          onPick(emoji);
        }}
      />
    </Frame>
  );
}

interface FrameProps {
  label: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onClosed: () => void;
  children: ReactNode;
}

function Pop({ label, isOpen, onOpenChange, onClosed, children }: FrameProps) {
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <IconButton icon={Smile} label={label} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          aria-label={label}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
          className="z-50 flex h-[min(24rem,var(--radix-popover-content-available-height))] w-81 animate-appear flex-col rounded-lg border border-line bg-raised shadow-dialog"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Sheet({ label, isOpen, onOpenChange, onClosed, children }: FrameProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Trigger asChild>
        <IconButton icon={Smile} label={label} />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
          className="fixed inset-x-0 bottom-0 z-50 mx-auto flex h-[min(26rem,80dvh)] max-w-md animate-appear flex-col rounded-t-lg border border-line bg-raised pb-[env(safe-area-inset-bottom)] shadow-dialog"
        >
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
