import type { LucideIcon } from "lucide-react";
import { useId } from "react";

interface ChoiceFieldProps<Value extends string> {
  name: string;
  label: string;
  /** Said, and not shown, where a heading says the same. */
  isLabelHidden?: boolean;
  options: readonly { value: Value; label: string; icon?: LucideIcon }[];
  value?: Value;
  defaultValue?: Value;
  onChoose?: (value: Value) => void;
}

/** One of a few, shown side by side. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { name, label, isLabelHidden = false, options, value, defaultValue, onChoose } = props;
  const id = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className={isLabelHidden ? "sr-only" : "mb-1 text-sm font-semibold"}>{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ icon: Icon, ...option }) => (
          <label
            key={option.value}
            htmlFor={`${id}-${option.value}`}
            className="flex min-h-9 items-center gap-2 rounded-md border border-line bg-raised px-3 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:min-h-11"
          >
            <input
              id={`${id}-${option.value}`}
              type="radio"
              name={name}
              value={option.value}
              checked={value === undefined ? undefined : option.value === value}
              defaultChecked={value === undefined ? option.value === defaultValue : undefined}
              onChange={() => onChoose?.(option.value)}
              className="accent-accent"
            />
            {Icon && <Icon aria-hidden className="size-4 text-ink-3" />}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
