import clsx from "clsx";
import { initials } from "./initials";
import { personColor } from "./person-color";

type AvatarSize = "small" | "medium" | "large";

interface AvatarProps {
  /** `isActive` only where it is known; the avatar of someone deactivated is grey. */
  person: { id: number; displayName: string; isActive?: boolean };
  size: AvatarSize;
  /** Whether to show the dot of somebody online; said in words elsewhere. */
  isOnline?: boolean;
}

const SIZES: Record<AvatarSize, string> = {
  small: "size-6.5 rounded-md text-2xs leading-6.5",
  medium: "size-9 rounded-lg text-sm leading-9",
  large: "size-16 rounded-lg text-xl leading-16",
};

/** The square that stands for a person; decoration beside the name. */
export function Avatar({ person, size, isOnline = false }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={clsx(
        "inline-block shrink-0 text-center align-top font-semibold text-on-person select-none",
        isOnline && "relative",
        SIZES[size],
        person.isActive === false ? "bg-person-gone" : personColor(person.id),
      )}
    >
      {initials(person.displayName)}
      {isOnline && (
        <span
          className={clsx(
            "absolute -right-1 -bottom-1 rounded-full border-2 border-paper bg-ok",
            size === "large" ? "size-4" : "size-2.5",
          )}
        />
      )}
    </span>
  );
}
