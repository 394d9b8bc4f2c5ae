import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { User } from "@/lib/protocol/users";
import { Avatar } from "./avatar";

interface PersonRowProps {
  user: User;
  /** What one may do. */
  action: ReactNode;
  /** Why that failed. */
  refusal?: string | null;
}

/** A person in a list with one action at the end, and its failure below. */
export function PersonRow({ user, action, refusal }: PersonRowProps) {
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-3">
      <Avatar person={user} size="small" />
      <span className="min-w-0 flex-1 truncate">
        {user.displayName} <span className="text-sm text-ink-3">@{user.username}</span>
      </span>
      {action}
      {refusal && (
        <div className="basis-full pb-2">
          <Notice tone="bad">{refusal}</Notice>
        </div>
      )}
    </li>
  );
}
