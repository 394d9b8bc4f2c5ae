/** Why somebody comes to the sign-in page who was just signed in. */
export const SIGN_IN_NOTES = ["signedOut", "passwordChanged", "passwordReset", "ended"] as const;

export type SignInNote = (typeof SIGN_IN_NOTES)[number];

/**
 * Carries the note over the change of pages. A cookie, so that the sign-in page comes with it; whoever forges one reads
 * a sentence that is not true, and nothing more.
 */
export const SIGN_IN_NOTE_COOKIE = "huddle_sign_in_note";

/** As long as a page may take to come. */
const LIFE_SECONDS = 60;

/** Whether a text from outside is one of our notes. */
export function isSignInNote(text: string | undefined): text is SignInNote {
  return SIGN_IN_NOTES.some((note) => note === text);
}

/** Leaves word for the sign-in page; null takes it back. */
export function leaveSignInNote(note: SignInNote | null): void {
  const life = note ? LIFE_SECONDS : 0;
  document.cookie = `${SIGN_IN_NOTE_COOKIE}=${note ?? ""}; path=/; max-age=${life}; samesite=lax`;
}

/** The word that was left already: what one did oneself says more than that the session has ended. */
export function readSignInNote(): SignInNote | null {
  const note = document.cookie.match(new RegExp(`(?:^|; )${SIGN_IN_NOTE_COOKIE}=(\\w+)`))?.[1];
  return isSignInNote(note) ? note : null;
}
