"use client";

import { useMomentText } from "./use-moment-text";

interface MomentProps {
  /** ISO 8601 UTC. */
  at: string;
}

/** A moment in short; day and time on hover. */
export function Moment({ at }: MomentProps) {
  const { short, full } = useMomentText().toText(at);
  return (
    <time dateTime={at} title={full} className="whitespace-nowrap">
      {short}
    </time>
  );
}
