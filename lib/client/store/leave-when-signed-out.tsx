import { useEffect } from "react";
import { forgetOwn } from "../sessions/own-memory";
import { hasSignInNote, leaveSignInNote } from "../sessions/sign-in-note";
import { useAppSelector } from "./store-hooks";

interface LeaveWhenSignedOutProps {
  onSignedOut?: () => void;
}

/** Takes the page away once the session has ended. */
export function LeaveWhenSignedOut({ onSignedOut = goToSignIn }: LeaveWhenSignedOutProps) {
  const isSignedOut = useAppSelector((state) => state.viewer.isSignedOut);
  useEffect(() => {
    if (isSignedOut) onSignedOut();
  }, [isSignedOut, onSignedOut]);
  return null;
}

/** A whole new page, so that nothing of the one who was here stays in memory. */
function goToSignIn(): void {
  forgetOwn();
  if (!hasSignInNote()) leaveSignInNote("ended");
  window.location.replace("/sign-in");
}
