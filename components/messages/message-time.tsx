import clsx from "clsx";
import { useFormatter } from "next-intl";
import { useTimeText } from "./use-time-text";

interface MessageTimeProps {
  iso: string;
  /** Beside a grouped message, where it shows on hover only; what is wider than the column goes on into the margin. */
  isAside?: boolean;
}

/** When a message was written; the whole date on hover. */
export function MessageTime({ iso, isAside = false }: MessageTimeProps) {
  const format = useFormatter();
  const time = useTimeText()(iso);
  return (
    <time
      dateTime={iso}
      title={format.dateTime(new Date(iso), { dateStyle: "full", timeStyle: "medium" })}
      className={clsx(
        "shrink-0 text-ink-3 tabular-nums",
        isAside
          ? "justify-self-end pt-0.75 text-2xs whitespace-nowrap opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
          : "text-xs",
      )}
    >
      {time}
    </time>
  );
}
