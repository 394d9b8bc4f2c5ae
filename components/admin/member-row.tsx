import type { ReactNode } from "react";
import { Avatar } from "@/components/users/avatar";
import type { User } from "@/lib/protocol/users";

interface MemberRowProps {
  user: User;
  /** What one may do. */
  action: ReactNode;
  /** Why that failed. */
  refusal?: string | null;
}

/** A person in a list with one action at the end, and its failure below. */
export function MemberRow({ user, action, refusal }: MemberRowProps) {
  return (
    <li>
      <div className="flex min-h-10 items-center gap-3">
        <Avatar person={user} size="small" />
        <span className="min-w-0 flex-1 truncate">
          {user.displayName} <span className="text-sm text-ink-3">@{user.username}</span>
        </span>
        {action}
      </div>
      {refusal && (
        <p role="alert" className="pb-2 text-sm text-bad">
          {refusal}
        </p>
      )}
    </li>
  );
}
