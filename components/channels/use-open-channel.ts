import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";
import { pushAddress, useAddress } from "@/components/frame/use-address";
import { usePrepareWindow } from "@/lib/client/messages/use-prepare-window";
import { channelIdOf, channelPath } from "./channel-path";

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
  const prepareWindow = usePrepareWindow();
  const wantedId = useRef<number | null>(null);
  return useCallback(
    (channelId: number) => {
      const path = channelPath(channelId);
      wantedId.current = channelId;
      if (!isOnChannel) return router.push(path);
      const preparing = prepareWindow(channelId);
      if (!preparing) return pushAddress(path);
      const { href } = window.location;
      void Promise.race([preparing, patience()]).then(() => {
        // Else they have gone elsewhere meanwhile.
        if (wantedId.current === channelId && window.location.href === href) pushAddress(path);
      });
    },
    [router, isOnChannel, prepareWindow],
  );
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
}
