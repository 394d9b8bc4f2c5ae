"use client";

import { CircleAlert } from "lucide-react";
import { Toaster } from "sonner";

/** Where failures are told whose cause has left the screen. */
export function Toasts() {
  return (
    <Toaster
      position="top-center"
      icons={{ error: <CircleAlert aria-hidden className="size-4 text-bad" /> }}
      toastOptions={{
        unstyled: true,
        className:
          "flex w-full items-center gap-3 rounded-md border border-line bg-raised px-4 py-3 text-sm text-ink shadow-dialog",
      }}
    />
  );
}
