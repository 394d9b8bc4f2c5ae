import { leaveSignInNote, type SignInNote } from "./sign-in-note";

/**
 * Does what ends this sign-in, and leaves word for the page that comes next.
 *
 * Before it is done: the socket may hear of the end, and take the page away, sooner than the answer comes.
 */
export async function endWithNote(note: SignInNote, action: () => Promise<unknown>): Promise<void> {
  leaveSignInNote(note);
  try {
    await action();
  } catch (error) {
    leaveSignInNote(null);
    throw error;
  }
}
