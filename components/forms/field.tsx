"use client";

import clsx from "clsx";
import { useId, type ReactNode } from "react";
import { useFieldRefusal } from "./use-field-refusal";

interface FieldProps {
  /** The field's name in the contract: its refusal is found by it. */
  name: string;
  label: string;
  hint?: string;
  /** The control, which takes what ties it to its label, its hint and its refusal. */
  children: (control: FieldControl) => ReactNode;
}

interface FieldControl {
  id: string;
  name: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
  className: string;
}

/** What stands around one control: its label, its hint and, when it was refused, the reason. */
export function Field({ name, label, hint, children }: FieldProps) {
  const id = useId();
  const refusal = useFieldRefusal(name);
  const described = [hint && hint !== refusal && `${id}-hint`, refusal && `${id}-refusal`].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {children({
        id,
        name,
        "aria-invalid": refusal ? true : undefined,
        "aria-describedby": described || undefined,
        className: clsx(
          "h-10 w-full min-w-0 rounded-md border bg-raised px-3 text-base pointer-coarse:h-11",
          refusal ? "border-bad" : "border-edge",
        ),
      })}
      {refusal && (
        <p id={`${id}-refusal`} className="text-sm text-bad">
          {refusal}
        </p>
      )}
      {hint && hint !== refusal && (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
