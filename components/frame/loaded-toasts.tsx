"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { toast, Toaster } from "sonner";

interface LoadedToastsProps {
  /** Everything that was told on this page, oldest first. */
  texts: readonly string[];
}

/** Shows each text once, for a while. */
export function LoadedToasts({ texts }: LoadedToastsProps) {
  const shownCount = useRef(0);

  // Runs after the effects of the Toaster below, which listens by then.
  useEffect(() => {
    for (const text of texts.slice(shownCount.current)) toast.error(text);
    shownCount.current = texts.length;
  }, [texts]);

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
