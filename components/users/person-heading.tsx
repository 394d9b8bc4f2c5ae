import type { User } from "@/lib/protocol/users";
import { Avatar } from "./avatar";

interface PersonHeadingProps {
  user: Pick<User, "id" | "displayName" | "username">;
}

/** Whose page or question this is: a person's square and both names. */
export function PersonHeading({ user }: PersonHeadingProps) {
  return (
    <div className="flex items-center gap-3">
      <Avatar person={user} size="medium" />
      <div className="min-w-0">
        <p className="truncate font-semibold">{user.displayName}</p>
        <p className="truncate text-sm text-ink-3">@{user.username}</p>
      </div>
    </div>
  );
}
