import { useCallback } from "react";
import { useChatClient } from "../store/use-chat-client";
import { unsentOf, type Unsent } from "./unsent";

/** What signing out would cost, once all is read that this device had kept: a page's first moment knows of none of it. */
export function useCountUnsent(): () => Promise<Unsent> {
  const { store, outbox, drafts } = useChatClient();
  return useCallback(async () => {
    await Promise.all([outbox.whenShown(), drafts.whenShown()]);
    return unsentOf(store.getState());
  }, [store, outbox, drafts]);
}
