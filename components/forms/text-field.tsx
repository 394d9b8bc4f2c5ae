"use client";

import type { ComponentProps } from "react";
import { Field } from "./field";

interface TextFieldProps extends Omit<ComponentProps<"input">, "id" | "className"> {
  name: string;
  label: string;
  hint?: string;
}

/** A labelled line of text with its hint and, when it was refused, the reason. */
export function TextField({ label, hint, name, ...input }: TextFieldProps) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => <input {...input} {...control} />}
    </Field>
  );
}
