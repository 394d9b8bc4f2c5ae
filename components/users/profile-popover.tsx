"use client";

import { useTranslations } from "next-intl";
import * as Popover from "radix-ui/popover";
import type { ReactElement } from "react";
import { useUser } from "@/lib/client/users/use-user";
import { OpenProfileCard } from "./open-profile-card";

interface ProfilePopoverProps {
  userId: number;
  /** Where the card stands beside its button, if there is room. */
  side: "left" | "right";
  /** Where whoever draws the button must know; else the card opens and closes by itself. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** The button that opens it. */
  children: ReactElement;
}

/** Narrower than this, a card beside anything would stand outside the window. */
const HAS_ROOM = "(min-width: 48rem)";

/** A person's card beside their name. */
export function ProfilePopover({ userId, side, isOpen, onOpenChange, children }: ProfilePopoverProps) {
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>{children}</Popover.Trigger>
      <Popover.Portal>
        <ProfilePopoverContent userId={userId} side={side} />
      </Popover.Portal>
    </Popover.Root>
  );
}

function ProfilePopoverContent({ userId, side }: Pick<ProfilePopoverProps, "userId" | "side">) {
  const t = useTranslations("members");
  const user = useUser(userId);
  if (!user) return null;
  return (
    <Popover.Content
      aria-label={t("card", { name: user.displayName })}
      side={window.matchMedia(HAS_ROOM).matches ? side : "bottom"}
      align="start"
      sideOffset={8}
      collisionPadding={8}
      // The card is there to be read first: the focus goes to it, and not to its first button.
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        (event.currentTarget as HTMLElement).focus();
      }}
      className="z-50 max-h-(--radix-popover-content-available-height) w-[min(20rem,calc(100vw-1rem))] animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-4 text-base shadow-dialog outline-none"
    >
      <OpenProfileCard user={user} />
    </Popover.Content>
  );
}
