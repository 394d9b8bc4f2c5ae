import { useAppSelector } from "../store/store-hooks";
import { countPending } from "../messages/pending-messages";
import type { Unsent } from "./unsent";

/** What this person has written here and not sent, and would lose by signing out. */
export function useUnsent(): Unsent {
  const messages = useAppSelector(({ outbox }) => countPending(outbox.byChannel));
  const drafts = useAppSelector((state) => Object.values(state.drafts).filter((text) => text.trim() !== "").length);
  return { messages, drafts };
}
