"use client";

import type { ComponentProps } from "react";
import { Confirmation } from "@/components/ui/confirmation";
import { useAttempt } from "./use-attempt";

interface ConfirmedAttemptProps extends Omit<ComponentProps<typeof Confirmation>, "progress" | "onConfirm"> {
  onConfirm: () => Promise<unknown>;
}

/** Asks, tries it on the server, and stays until it is done: a refusal is told where it was asked. */
export function ConfirmedAttempt({ onConfirm, onOpenChange, ...question }: ConfirmedAttemptProps) {
  const { attempt, forget, ...progress } = useAttempt();

  function show(isOpen: boolean) {
    forget();
    onOpenChange(isOpen);
  }

  return (
    <Confirmation
      {...question}
      progress={progress}
      onOpenChange={show}
      onConfirm={() => void attempt(onConfirm).then((isDone) => isDone && show(false))}
    />
  );
}
