import { rememberPlace } from "@/components/switcher/recent-places";
import { LAST_CHANNEL_COOKIE } from "./last-channel-cookie";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps which channel was open last, for the next visit to the front page and for jumping back. */
export function rememberChannel(channelId: number): void {
  document.cookie = `${LAST_CHANNEL_COOKIE}=${channelId}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  rememberPlace("channel", channelId);
}
