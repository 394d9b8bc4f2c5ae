import { useEffect, useState } from "react";

export type FrameDialog = "find" | "create" | "invite";

/** Which of the frame's dialogs is open; Ctrl+K or ⌘K opens the finder from anywhere. */
export function useFrameDialog(): { shown: FrameDialog | null; show: (dialog: FrameDialog | null) => void } {
  const [shown, setShown] = useState<FrameDialog | null>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || event.shiftKey || event.altKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setShown("find");
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return { shown, show: setShown };
}
