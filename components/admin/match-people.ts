import type { User } from "@/lib/protocol/users";

/** The people whose names hold the text, without regard to case, in the order they came. */
export function matchPeople(people: readonly User[], query: string): User[] {
  const wanted = query.trim().toLowerCase();
  return people.filter(
    ({ displayName, username }) => displayName.toLowerCase().includes(wanted) || username.includes(wanted),
  );
}
