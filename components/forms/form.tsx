"use client";

import clsx from "clsx";
import { useEffect, useRef, type ReactNode } from "react";
import { useRefusalText } from "@/components/errors/use-refusal-text";
import { Notice } from "@/components/ui/notice";
import { FormRefusalContext } from "./form-refusal-context";
import type { Submission } from "./use-submission";

interface FormProps {
  submission: Submission;
  /** Replaces the general sentence for a refusal that means something particular here. */
  refusalText?: string;
  className?: string;
  children: ReactNode;
}

/** A form that tells its refusal at the fields, else above them, and moves the focus to the first wrong one. */
export function Form({ submission, refusalText, className, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const toText = useRefusalText();
  const { refusal, onSubmit } = submission;

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);

  return (
    // Without a method, a submit before the page is alive would put a password into the address.
    <form ref={form} method="post" noValidate onSubmit={onSubmit} className={clsx("flex flex-col gap-4", className)}>
      {refusal && !refusal.fields && <Notice tone="bad">{refusalText ?? toText(refusal)}</Notice>}
      <FormRefusalContext value={refusal}>{children}</FormRefusalContext>
    </form>
  );
}
