import type { RouteTable } from "@/lib/server/http/match-route";
import * as channels from "./channels/route";
import * as channel from "./channels/[channelId]/route";
import * as changes from "./channels/[channelId]/changes/route";
import * as members from "./channels/[channelId]/members/route";
import * as member from "./channels/[channelId]/members/[userId]/route";
import * as messages from "./channels/[channelId]/messages/route";
import * as message from "./channels/[channelId]/messages/[messageId]/route";
import * as read from "./channels/[channelId]/read/route";

/** Every route of the API but next-auth's, as `server.ts` mounts them; a test compares this with the files. */
export const routes: RouteTable = {
  "/api/channels": channels,
  "/api/channels/[channelId]": channel,
  "/api/channels/[channelId]/changes": changes,
  "/api/channels/[channelId]/members": members,
  "/api/channels/[channelId]/members/[userId]": member,
  "/api/channels/[channelId]/messages": messages,
  "/api/channels/[channelId]/messages/[messageId]": message,
  "/api/channels/[channelId]/read": read,
};
