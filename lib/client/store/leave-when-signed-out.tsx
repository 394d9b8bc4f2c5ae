import { useEffect } from "react";
import { eraseKept } from "../kept/erase-kept";
import { forgetPerson } from "../sessions/forget-person";
import { forgetOwn } from "../sessions/own-memory";
import { leaveSignInNote, readSignInNote } from "../sessions/sign-in-note";
import { useAppSelector } from "./store-hooks";

interface LeaveWhenSignedOutProps {
  onSignedOut?: (userId: number) => void;
}

/** Takes the page away once the session has ended. */
export function LeaveWhenSignedOut({ onSignedOut = goToSignIn }: LeaveWhenSignedOutProps) {
  const isSignedOut = useAppSelector((state) => state.viewer.isSignedOut);
  const userId = useAppSelector((state) => state.viewer.user.id);
  useEffect(() => {
    if (isSignedOut) onSignedOut(userId);
  }, [isSignedOut, onSignedOut, userId]);
  return null;
}

/** A whole new page, so that nothing of the one who was here stays in memory. */
function goToSignIn(userId: number): void {
  void leaveDevice(userId).then(() => window.location.replace("/sign-in"));
}

/**
 * Whoever signs out leaves nothing behind; whose session ended by itself finds what is unsent at the next sign-in, and
 * nobody what was there to read.
 *
 * Here and not where one signs out: the socket may hear of the end, and take the page away, sooner than the answer comes.
 */
async function leaveDevice(userId: number): Promise<void> {
  const note = readSignInNote();
  if (note === "signedOut") return forgetPerson(userId);
  if (!note) leaveSignInNote("ended");
  forgetOwn();
  await eraseKept();
}
