import { localeField, type CurrentUser } from "@/lib/protocol/users";
import type { User as UserRow } from "../database/generated/client";
import { toUser } from "./to-user";

/** A person as they see themselves. */
export function toCurrentUser(row: UserRow): CurrentUser {
  const locale = localeField.safeParse(row.locale);
  return { ...toUser(row), locale: locale.success ? locale.data : null };
}
