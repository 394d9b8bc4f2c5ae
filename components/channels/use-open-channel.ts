import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { pushAddress } from "@/components/frame/address";
import { useAddress } from "@/components/frame/use-address";
import { useChatClient } from "@/lib/client/store/use-chat-client";
import { channelIdOf, channelPath } from "./channel-path";
import { goOnceReady, wantNothing } from "./wanted-channel";

/** Most answers come within this. Whoever waits longer is shown where they went, and the shape of what comes. */
const PATIENCE_MS = 100;

/**
 * Goes to a channel.
 *
 * From one channel to another the server is not asked for a page: the chat is here already. Its messages are waited for a
 * moment, so that it is drawn once and whole.
 */
export function useOpenChannel(): (channelId: number) => void {
  const router = useRouter();
  const isOnChannel = channelIdOf(useAddress().path) !== null;
  const { preparer } = useChatClient();
  return useCallback(
    (channelId: number) => {
      const path = channelPath(channelId);
      const preparing = isOnChannel ? preparer.prepare(channelId) : null;
      if (preparing) {
        leaveTheCaret();
        const ready = Promise.race([preparing, patience()]);
        return void goOnceReady(channelId, ready, () => pushAddress(path));
      }
      wantNothing();
      if (isOnChannel) pushAddress(path);
      else router.push(path);
    },
    [router, isOnChannel, preparer],
  );
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
}

/** What is typed until the channel is shown must not be sent where one was. */
function leaveTheCaret(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) activeElement.blur();
}
