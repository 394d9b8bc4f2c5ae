"use client";

import { useTranslations } from "next-intl";
import * as Dialog from "radix-ui/dialog";
import * as Popover from "radix-ui/popover";
import type { ReactNode } from "react";
import { loadedAhead } from "@/components/ui/loaded-ahead";
import { useMediaQuery } from "@/components/ui/use-media-query";
import type { Opener } from "@/components/ui/use-opener";
import { useOpenerFocus } from "@/components/ui/use-opener-focus";

interface EmojiChoiceProps {
  opener: Opener;
  onPick: (emoji: string) => void;
  onClose: () => void;
  /** Takes the focus once nothing was picked or something was. */
  onClosed: () => void;
}

const EmojiPicker = loadedAhead(() => import("./emoji-picker").then((file) => file.EmojiPicker));

/** The emoji to pick from: over their button, or as a sheet from below where there is no room beside. */
export function EmojiChoice({ onPick, ...frame }: EmojiChoiceProps) {
  const t = useTranslations("emoji");
  const isSheet = useMediaQuery("(max-width: 47.99rem)");
  const hasFinePointer = useMediaQuery("(pointer: fine)");
  const Frame = isSheet ? Sheet : Pop;
  return (
    <Frame {...frame} label={t("pick")}>
      <EmojiPicker
        startsInSearch={hasFinePointer}
        onPick={(emoji) => {
          frame.onClose();
          onPick(emoji);
        }}
      />
    </Frame>
  );
}

interface FrameProps extends Omit<EmojiChoiceProps, "onPick"> {
  label: string;
  children: ReactNode;
}

function Pop({ opener, label, onClose, onClosed, children }: FrameProps) {
  const { onInteractOutside } = useOpenerFocus(opener);
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor virtualRef={opener.button} />
      <Popover.Portal>
        <Popover.Content
          id={opener.contentId}
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          aria-label={label}
          onInteractOutside={onInteractOutside}
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

function Sheet({ opener, label, onClose, onClosed, children }: FrameProps) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Dialog.Content
          id={opener.contentId}
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
