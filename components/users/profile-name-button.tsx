"use client";

import type { ComponentProps } from "react";
import { ProfilePopover } from "./profile-popover";

interface ProfileNameButtonProps extends Pick<ComponentProps<"button">, "className"> {
  person: { id: number; displayName: string };
}

/**
 * A person's name, which opens their card.
 *
 * A class may stretch what can be pressed over the avatar beside it: one button and one stop of the Tab key for both.
 */
export function ProfileNameButton({ person, className }: ProfileNameButtonProps) {
  return (
    <ProfilePopover userId={person.id} side="right">
      {(props) => (
        <button {...props} type="button" dir="auto" className={className}>
          {person.displayName}
        </button>
      )}
    </ProfilePopover>
  );
}
