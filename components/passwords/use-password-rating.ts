import { useEffect, useState } from "react";
import type { PasswordRating } from "./rate-password";

/** Between two keys of somebody who types: what they have at a pause is rated, and said once. */
const PAUSE_MS = 200;

/**
 * How strong a new password is; null while nothing is typed, or as long as the words to compare with are not loaded.
 *
 * Only a hint: where those words cannot be loaded there is none, and nothing else stops working.
 */
export function usePasswordRating(password: string, about: readonly string[]): PasswordRating | null {
  const [rating, setRating] = useState<PasswordRating | null>(null);
  const names = about.join("\n");

  useEffect(() => {
    if (password === "") return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      import("./rate-password").then(
        ({ ratePassword }) => isCurrent && setRating(ratePassword(password, names.split("\n"))),
        () => isCurrent && setRating(null),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [password, names]);

  return password === "" ? null : rating;
}
