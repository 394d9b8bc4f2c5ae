import clsx from "clsx";
import { Hash, Lock } from "lucide-react";

interface ChannelIconProps {
  isPrivate: boolean;
  className?: string;
}

/** A hash for what everyone may read, a lock for what only members may. */
export function ChannelIcon({ isPrivate, className }: ChannelIconProps) {
  const Icon = isPrivate ? Lock : Hash;
  return <Icon aria-hidden className={clsx("shrink-0", className ?? "size-4")} />;
}
