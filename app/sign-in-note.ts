import { cookies } from "next/headers";
import { isSignInNote, SIGN_IN_NOTE_COOKIE, type SignInNote } from "@/lib/client/sessions/sign-in-note";

/** What the page before has left to be said on the sign-in page; null for nothing. */
export async function signInNote(): Promise<SignInNote | null> {
  const note = (await cookies()).get(SIGN_IN_NOTE_COOKIE)?.value;
  return isSignInNote(note) ? note : null;
}
