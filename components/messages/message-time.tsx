import clsx from "clsx";
import { useFormatter } from "next-intl";
import { isPlainPress } from "@/components/ui/is-plain-press";

interface MessageTimeProps {
  iso: string;
  /** The moment as it is shown. */
  text: string;
  /** Someone may hover it, which shows the whole date. */
  isNear: boolean;
  /** Beside a grouped message, where it shows on hover only; what is wider than the column goes on into the margin. */
  isAside?: boolean;
  /** The message's address; null before it has one. */
  path: string | null;
  onOpen: () => void;
}

/** When a message was written, and the way to its address; the whole date on hover. */
export function MessageTime({ iso, text, isNear, isAside = false, path, onOpen }: MessageTimeProps) {
  const format = useFormatter();
  const whole = isNear ? format.dateTime(new Date(iso), { dateStyle: "full", timeStyle: "medium" }) : undefined;
  const time = (
    <time dateTime={iso} title={whole}>
      {text}
    </time>
  );
  const look = clsx(
    "shrink-0 text-ink-3 tabular-nums",
    isAside
      ? "absolute right-[calc(100%-3.5rem)] pt-0.75 text-2xs whitespace-nowrap not-group-hover:not-group-focus-within:text-transparent"
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
        if (!isPlainPress(event)) return;
        event.preventDefault();
        onOpen();
      }}
      className={clsx(look, "hover:text-ink hover:underline")}
    >
      {time}
    </a>
  );
}
