import type { ListedChannel } from "@/lib/protocol/admin";
import { Moment } from "./moment";

type CreationProps = Pick<ListedChannel, "createdAt" | "creator">;

/** When something was made, and by whom. */
export function Creation({ createdAt, creator }: CreationProps) {
  return (
    <>
      <Moment at={createdAt} />
      <p className="truncate text-xs text-ink-3">{creator.displayName}</p>
    </>
  );
}
