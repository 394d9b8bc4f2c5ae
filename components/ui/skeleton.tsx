interface SkeletonProps {
  /** How many rows to hint at. */
  rows: number;
  label: string;
  /** The shape of one row. */
  shape: "line" | "person" | "message";
}

/** The shape of what is coming. */
export function Skeleton({ rows, label, shape }: SkeletonProps) {
  return (
    <div role="progressbar" aria-label={label} aria-busy="true" className="flex animate-pulse flex-col gap-3 px-3 py-2">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-3">
          {shape === "person" && <div className="size-6.5 shrink-0 rounded-md bg-press" />}
          {shape === "message" && <div className="size-9 shrink-0 rounded-md bg-press" />}
          <div className="flex flex-1 flex-col gap-2">
            {shape === "message" && <div className="h-3 w-28 rounded-sm bg-press" />}
            <div className="h-3 rounded-sm bg-press odd:w-3/4 even:w-1/2" />
          </div>
        </div>
      ))}
    </div>
  );
}
