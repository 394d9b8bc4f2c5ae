import { DISPLAY_NAME_MAX_CHARS, USERNAME_MAX_CHARS, USERNAME_MIN_CHARS } from "@/lib/protocol/limits";

/**
 * A valid username for a nick of any shape, numbered until nobody has it.
 *
 * The same nick with the same names taken gives the same username.
 */
export function chooseUsername(nick: string, isTaken: (username: string) => boolean): string {
  const stem = usernameStem(nick);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : `-${number}`;
    const username = stem.slice(0, USERNAME_MAX_CHARS - suffix.length) + suffix;
    if (!isTaken(username)) return username;
  }
}

/** The nick as people see it, without what a display name may not hold. */
export function displayName(nick: string): string {
  const shown = nick.replace(/\p{Cc}|\p{Surrogate}/gu, "").trim();
  return [...shown].slice(0, DISPLAY_NAME_MAX_CHARS).join("").trim() || "?";
}

function usernameStem(nick: string): string {
  const stem = nick
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (stem.length >= USERNAME_MIN_CHARS) return stem;
  return stem ? `user-${stem}` : "user";
}
