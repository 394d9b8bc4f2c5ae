"use client";

import clsx from "clsx";
import { useId, type ComponentProps } from "react";
import { useFieldRefusal } from "./use-field-refusal";

interface TextFieldProps extends Omit<ComponentProps<"input">, "id" | "className"> {
  /** The field's name in the contract: its refusal is found by it. */
  name: string;
  label: string;
  hint?: string;
}

/** A labelled line of text with its hint and, when it was refused, the reason. */
export function TextField({ label, hint, name, ...input }: TextFieldProps) {
  const id = useId();
  const refusal = useFieldRefusal(name);
  const described = [hint && hint !== refusal && `${id}-hint`, refusal && `${id}-refusal`].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input
        {...input}
        id={id}
        name={name}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={described || undefined}
        className={clsx(
          "h-10 w-full min-w-0 rounded-md border bg-raised px-3 text-base",
          refusal ? "border-bad" : "border-edge",
        )}
      />
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
