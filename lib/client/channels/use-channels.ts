import { useCallback, useMemo } from "react";
import type { ChannelListing } from "@/lib/protocol/channels";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";
import { loadChannels } from "./load-channels";

export interface Channels {
  status: "loading" | "ready" | "failed";
  /** Mine, the general one first, then by name. */
  joined: ChannelListing[];
  /** Public ones I am not in and could join, by name. */
  joinable: ChannelListing[];
  reload: () => void;
}

/** The channels this person sees. [CH1] */
export function useChannels(): Channels {
  const { store } = useChatClient();
  const status = useAppSelector(({ channels }) => channels.status);
  const byId = useAppSelector(({ channels }) => channels.byId);
  const { joined, joinable } = useMemo(() => {
    const sorted = Object.values(byId).sort(byPlace);
    return {
      joined: sorted.filter((channel) => channel.membership !== null),
      // An admin may know of private ones, which open to nobody by themselves.
      joinable: sorted.filter(({ membership, isArchived, isPrivate }) => !membership && !isArchived && !isPrivate),
    };
  }, [byId]);
  const reload = useCallback(() => void loadChannels(store), [store]);
  return { status, joined, joinable, reload };
}

function byPlace(a: ChannelListing, b: ChannelListing): number {
  return Number(b.isGeneral) - Number(a.isGeneral) || a.name.localeCompare(b.name) || a.id - b.id;
}
