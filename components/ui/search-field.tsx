import { Search } from "lucide-react";

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A line to search by; its label is shown inside while it is empty. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div className="flex h-10 shrink-0 items-center gap-2 rounded-md border border-edge bg-raised px-3 has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        className="min-w-0 flex-1 bg-transparent outline-none"
      />
    </div>
  );
}
