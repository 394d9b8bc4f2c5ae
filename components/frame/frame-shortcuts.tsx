import type { FrameDialog } from "./frame-dialog";
import { useFrameShortcuts } from "./use-frame-shortcuts";

interface FrameShortcutsProps {
  onShow: (dialog: FrameDialog) => void;
}

/** The keys of every page, apart from the frame: they follow what is unread, and the frame need not be drawn again for that. */
export function FrameShortcuts({ onShow }: FrameShortcutsProps) {
  useFrameShortcuts(onShow);
  return null;
}
