import { useId } from "react";

interface CheckFieldProps {
  name: string;
  label: string;
  hint: string;
}

/** A yes or no with a sentence on what it means. */
export function CheckField({ name, label, hint }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="relative grid grid-cols-[auto_1fr] gap-x-3">
      <input
        id={id}
        name={name}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        className="relative z-10 mt-1 size-4 accent-accent"
      />
      {/* The hint is the label's too: a finger needs more than a line. */}
      <label htmlFor={id} className="text-sm font-semibold after:absolute after:inset-0">
        {label}
      </label>
      <p id={`${id}-hint`} className="col-start-2 text-sm text-ink-3">
        {hint}
      </p>
    </div>
  );
}
