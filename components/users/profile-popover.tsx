"use client";

import { useState, type ReactNode } from "react";
import { loadedAhead } from "@/components/ui/loaded-ahead";
import { useOpener, type OpenerProps } from "@/components/ui/use-opener";

interface ProfilePopoverProps {
  userId: number;
  /** Where the card stands beside its button, if there is room. */
  side: "left" | "right";
  /** Where whoever draws the button must know; else the card opens and closes by itself. */
  control?: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };
  /** Draws the button that opens it. */
  children: (props: OpenerProps) => ReactNode;
}

const ProfilePopoverCard = loadedAhead(() => import("./profile-popover-card").then((file) => file.ProfilePopoverCard));

/** A person's card beside their name. */
export function ProfilePopover({ userId, side, control, children }: ProfilePopoverProps) {
  const [isOpenHere, setOpenHere] = useState(false);
  const { isOpen, onOpenChange } = control ?? { isOpen: isOpenHere, onOpenChange: setOpenHere };
  const { opener, props } = useOpener({ opens: "dialog", isOpen, onOpenChange });
  return (
    <>
      {children(props)}
      {isOpen && <ProfilePopoverCard opener={opener} userId={userId} side={side} onClose={() => onOpenChange(false)} />}
    </>
  );
}
