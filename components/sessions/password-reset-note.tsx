import type { ReactNode } from "react";

interface PasswordResetNoteProps {
  title: string;
  text: string;
  children?: ReactNode;
}

/** How a password reset ended. */
export function PasswordResetNote({ title, text, children }: PasswordResetNoteProps) {
  return (
    <div role="status" className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-ink-2">{text}</p>
      {children}
    </div>
  );
}
