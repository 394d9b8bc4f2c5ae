import { Hash } from "lucide-react";

interface BrandProps {
  name: string;
}

/** The workspace's mark and name. */
export function Brand({ name }: BrandProps) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <span className="grid size-7 shrink-0 place-items-center rounded-md bg-accent text-on-accent">
        <Hash aria-hidden className="size-4" />
      </span>
      <span className="truncate font-semibold">{name}</span>
    </span>
  );
}
