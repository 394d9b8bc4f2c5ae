import clsx from "clsx";
import { initials } from "./initials";
import { personColor } from "./person-color";

interface AvatarProps {
  person: { id: number; displayName: string };
  size: "small" | "medium";
  /** Whether to show the dot of somebody online; said in words elsewhere. */
  isOnline?: boolean;
}

/** The square that stands for a person; decoration beside the name. */
export function Avatar({ person, size, isOnline = false }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={clsx(
        "relative grid shrink-0 place-items-center font-semibold text-on-person select-none",
        size === "small" ? "size-6.5 rounded-md text-2xs" : "size-9 rounded-lg text-sm",
        personColor(person.id),
      )}
    >
      {initials(person.displayName)}
      {isOnline && <span className="absolute -right-1 -bottom-1 size-2.5 rounded-full border-2 border-paper bg-ok" />}
    </span>
  );
}
