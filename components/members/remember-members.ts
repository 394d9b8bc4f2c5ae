import { MEMBERS_COOKIE } from "./members-cookie";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps for this browser whether the members' column is shown, where the server reads it for the next page. */
export function rememberMembers(isShown: boolean): void {
  document.cookie = `${MEMBERS_COOKIE}=${isShown ? "shown" : "hidden"}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
