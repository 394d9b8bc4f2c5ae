import { useEffect, useState } from "react";
import { useRefusalText } from "@/components/errors/use-refusal-text";
import { useFindUsers } from "@/lib/client/members/use-find-users";
import type { User } from "@/lib/protocol/users";

const DEBOUNCE_MS = 200;

/** People of the workspace by their names; an answer that was overtaken by a newer question is dropped. [AUTH6] */
export function useFoundPeople(query: string): { found: readonly User[]; refusal: string | null } {
  const findUsers = useFindUsers();
  const toText = useRefusalText();
  const [state, setState] = useState<{ found: readonly User[]; refusal: string | null }>({ found: [], refusal: null });

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      findUsers(query.trim()).then(
        (found) => isCurrent && setState({ found, refusal: null }),
        (error: unknown) => isCurrent && setState({ found: [], refusal: toText(error) }),
      );
    }, DEBOUNCE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, findUsers, toText]);

  return state;
}
