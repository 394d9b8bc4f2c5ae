import { useFormatter } from "next-intl";

/** Hours and minutes of a moment, as the person's language writes them. */
export function useTimeText(): (iso: string) => string {
  const format = useFormatter();
  return (iso) => format.dateTime(new Date(iso), { timeStyle: "short" });
}
