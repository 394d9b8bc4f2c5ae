"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Notice } from "@/components/ui/notice";
import { leaveSignInNote, type SignInNote } from "@/lib/client/sessions/sign-in-note";

interface SignInNoticeProps {
  note: SignInNote;
}

/** Says how somebody comes to be signed out, once: the next visit has nothing to say. */
export function SignInNotice({ note }: SignInNoticeProps) {
  const t = useTranslations("signInNotes");
  useEffect(() => leaveSignInNote(null), []);
  return (
    <div role="status">
      <Notice tone={note === "signedOut" || note === "ended" ? "plain" : "good"}>{t(note)}</Notice>
    </div>
  );
}
