import { useEffect, useState } from "react";
import { useFindUsers } from "@/lib/client/members/use-find-users";
import type { User } from "@/lib/protocol/users";

/** Between two keys of somebody who types: the server is asked at a pause. */
const PAUSE_MS = 150;

interface FoundUsers {
  /** null until the first answer, and after a failure. */
  found: readonly User[] | null;
  isFailed: boolean;
  retry: () => void;
}

/** People of the workspace by a part of their names; an answer that was overtaken by a newer question is dropped. [AUTH6] */
export function useFoundUsers(query: string): FoundUsers {
  const findUsers = useFindUsers();
  const [answer, setAnswer] = useState<Pick<FoundUsers, "found" | "isFailed">>({ found: null, isFailed: false });
  const [tries, setTries] = useState(0);
  const text = query.trim();

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      findUsers(text).then(
        (found) => isCurrent && setAnswer({ found, isFailed: false }),
        () => isCurrent && setAnswer({ found: null, isFailed: true }),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, findUsers, tries]);

  return { ...answer, retry: () => setTries((count) => count + 1) };
}
