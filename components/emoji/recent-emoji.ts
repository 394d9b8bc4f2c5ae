import { recentList } from "@/components/ui/recent-list";

/** One row of the picker. */
const RECENT_MAX = 8;

/** What this person picked last on this device. */
export const recentEmoji = recentList("emoji", RECENT_MAX);
