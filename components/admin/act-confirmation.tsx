"use client";

import { Confirmation } from "@/components/ui/confirmation";
import { useAct } from "./use-act";

interface ActConfirmationProps {
  title: string;
  text: string;
  /** The verb on the button that does it. */
  confirm: string;
  tone?: "danger" | "primary";
  act: () => Promise<unknown>;
  /** It is done. */
  onDone: () => void;
  onClose: () => void;
}

/** Asks, does it on the server, and stays until it is done: what is refused is told where it was asked. */
export function ActConfirmation({ act, onDone, onClose, ...words }: ActConfirmationProps) {
  const { run, ...progress } = useAct(act, () => {
    onDone();
    onClose();
  });
  return (
    <Confirmation
      {...words}
      progress={progress}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={run}
    />
  );
}
