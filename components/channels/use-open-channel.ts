import { usePathname, useRouter } from "next/navigation";
import { useCallback } from "react";
import { channelIdOf, channelPath } from "./channel-path";

/**
 * Goes to a channel.
 *
 * From one channel to another the server is not asked for a page: the chat is here already, and a switch is instant.
 */
export function useOpenChannel(): (channelId: number) => void {
  const router = useRouter();
  const isOnChannel = channelIdOf(usePathname()) !== null;
  return useCallback(
    (channelId: number) => {
      const path = channelPath(channelId);
      if (isOnChannel) window.history.pushState(null, "", path);
      else router.push(path);
    },
    [router, isOnChannel],
  );
}
