import clsx from "clsx";
import { useFormatter } from "next-intl";
import { useTimeText } from "./use-time-text";

interface MessageTimeProps {
  iso: string;
  /** Beside a grouped message, where it shows on hover only; what is wider than the column goes on into the margin. */
  isAside?: boolean;
  /** The message's address; null before it has one. */
  path: string | null;
  onOpen: () => void;
}

/** When a message was written, and the way to its address; the whole date on hover. */
export function MessageTime({ iso, isAside = false, path, onOpen }: MessageTimeProps) {
  const format = useFormatter();
  const text = useTimeText()(iso);
  const time = (
    <time dateTime={iso} title={format.dateTime(new Date(iso), { dateStyle: "full", timeStyle: "medium" })}>
      {text}
    </time>
  );
  const look = clsx(
    "shrink-0 text-ink-3 tabular-nums",
    isAside
      ? "justify-self-end pt-0.75 text-2xs whitespace-nowrap opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
      : "text-xs",
  );
  if (path === null) return <span className={look}>{time}</span>;
  return (
    <a
      href={path}
      // One stop less for each message: "Copy link" is within reach of the keyboard.
      tabIndex={-1}
      onClick={(event) => {
        // In another tab or window the browser follows it by itself.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onOpen();
      }}
      className={clsx(look, "hover:text-ink hover:underline")}
    >
      {time}
    </a>
  );
}
