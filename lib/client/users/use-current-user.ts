import type { CurrentUser } from "@/lib/protocol/users";
import { useAppSelector } from "../store/store-hooks";

/** The signed-in person. */
export function useCurrentUser(): CurrentUser {
  return useAppSelector(({ viewer }) => viewer.user);
}
