import { useMemo, useState } from "react";
import { channelIdOf } from "@/components/channels/channel-path";
import { useChannelName } from "@/components/channels/use-channel-name";
import { useAddress } from "@/components/frame/use-address";
import { useChannels } from "@/lib/client/channels/use-channels";
import { usePeople } from "@/lib/client/users/use-people";
import type { ChannelListing } from "@/lib/protocol/channels";
import type { User } from "@/lib/protocol/users";
import type { Place } from "./rank-places";
import { recentPlaces } from "./recent-places";

/** A place with what is drawn of it. */
export type ListedPlace = Place & ({ kind: "channel"; channel: ChannelListing } | { kind: "person"; user: User });

/** Everything one can jump to; people whom only the server knows are added as a text asks for them. */
export function usePlaces(text: string): ListedPlace[] {
  const { joined, joinable } = useChannels();
  const people = usePeople(text.replace(/^[@#]/, "").trim());
  const channelName = useChannelName();
  const currentChannelId = channelIdOf(useAddress().path);
  const [recent] = useState(recentPlaces);
  return useMemo(() => {
    // Where one is already is no place to go back to.
    const places = recent.filter((key) => key !== `channel:${currentChannelId}`);
    const recencyOf = (key: string) => (places.includes(key) ? places.indexOf(key) : null);
    return [
      ...[...joined, ...joinable].map((channel) => toPlace(channel, channelName(channel), recencyOf)),
      ...people.map((user) => toPersonPlace(user, recencyOf)),
    ];
  }, [joined, joinable, people, channelName, currentChannelId, recent]);
}

type RecencyOf = (key: string) => number | null;

function toPlace(channel: ChannelListing, name: string, recencyOf: RecencyOf): ListedPlace {
  const key = `channel:${channel.id}`;
  return {
    key,
    kind: "channel",
    channel,
    name,
    also: channel.topic,
    isJoined: channel.membership !== null,
    unreadCount: channel.membership?.unreadCount ?? 0,
    recency: recencyOf(key),
  };
}

function toPersonPlace(user: User, recencyOf: RecencyOf): ListedPlace {
  const key = `person:${user.id}`;
  return {
    key,
    kind: "person",
    user,
    name: user.displayName,
    also: user.username,
    isJoined: true,
    unreadCount: 0,
    recency: recencyOf(key),
  };
}
