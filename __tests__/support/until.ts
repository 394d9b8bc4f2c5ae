import type { ChatClient } from "@/lib/client/store/chat-client";
import type { RootState } from "@/lib/client/store/make-store";
import { HANG_MS } from "./hang-ms";
import { untilThere } from "./until-there";

/** Waits until a page's state is so. @throws Error when it does not come to that */
export async function until(
  { store }: ChatClient,
  isSo: (state: RootState) => boolean,
  deadlineMs = HANG_MS,
): Promise<void> {
  await untilThere({
    look: () => isSo(store.getState()) || undefined,
    onChange: (check) => store.subscribe(check),
    toError: () => new Error(`it did not come to that within ${deadlineMs} ms`),
    deadlineMs,
  });
}
