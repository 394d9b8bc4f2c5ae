import { countPending } from "../messages/pending-messages";
import type { RootState } from "../store/make-store";

/** How much somebody has written on this device that nobody else has. */
export interface Unsent {
  messages: number;
  drafts: number;
}

/** As far as this page knows. */
export function unsentOf({ outbox, drafts }: RootState): Unsent {
  const texts = Object.values(drafts);
  return { messages: countPending(outbox.byChannel), drafts: texts.filter((text) => text.trim() !== "").length };
}
