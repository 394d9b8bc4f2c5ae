import { recentList } from "@/components/ui/recent-list";

const MAX_KEPT = 20;
const places = recentList("places", MAX_KEPT);

/** The keys of the places that this person opened last on this device, the newest first. */
export const recentPlaces = places.read;

/** Keeps that a channel or a person was opened, for the next time one looks for it. */
export function rememberPlace(kind: "channel" | "person", id: number): void {
  places.add(`${kind}:${id}`);
}
