import { countChars } from "@/lib/protocol/count-chars";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";

/** From here on the counter is shown. */
const NEAR_CHARS = 500;

export type BodyLength =
  { kind: "empty" } | { kind: "fine" } | { kind: "near"; left: number } | { kind: "over"; by: number };

/** How a text stands to what one message may hold, as the server counts it. [MSG1] */
export function bodyLength(text: string): BodyLength {
  const body = text.trim();
  if (body === "") return { kind: "empty" };
  const left = MESSAGE_MAX_CHARS - countChars(body);
  if (left < 0) return { kind: "over", by: -left };
  return left <= NEAR_CHARS ? { kind: "near", left } : { kind: "fine" };
}
