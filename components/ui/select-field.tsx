import { ChevronDown } from "lucide-react";
import { useId } from "react";

interface SelectFieldProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of a few in a line: the browser's own list, with its name in front. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="relative flex h-10 items-center gap-1.5 rounded-md border border-edge bg-raised pl-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11">
      <label htmlFor={id} className="text-ink-3">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-full cursor-pointer appearance-none rounded-md bg-raised pr-8 text-ink outline-none"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-2.5 size-4 text-ink-3" />
    </div>
  );
}
