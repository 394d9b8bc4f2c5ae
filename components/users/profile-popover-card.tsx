"use client";

import { useTranslations } from "next-intl";
import * as Popover from "radix-ui/popover";
import type { Opener } from "@/components/ui/use-opener";
import { useOpenerFocus } from "@/components/ui/use-opener-focus";
import { useUser } from "@/lib/client/users/use-user";
import { OpenProfileCard } from "./open-profile-card";

interface ProfilePopoverCardProps {
  opener: Opener;
  userId: number;
  side: "left" | "right";
  onClose: () => void;
}

/** Narrower than this, a card beside anything would stand outside the window. */
const HAS_ROOM = "(min-width: 48rem)";

/** What a person's name opens beside it. */
export function ProfilePopoverCard({ opener, userId, side, onClose }: ProfilePopoverCardProps) {
  const t = useTranslations("members");
  const focus = useOpenerFocus(opener);
  const user = useUser(userId);
  if (!user) return null;
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor virtualRef={opener.button} />
      <Popover.Portal>
        <Popover.Content
          {...focus}
          id={opener.contentId}
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
      </Popover.Portal>
    </Popover.Root>
  );
}
