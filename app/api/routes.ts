import type { RouteTable } from "@/lib/server/http/match-route";
import * as adminChannels from "./admin/channels/route";
import * as adminInvites from "./admin/invites/route";
import * as adminUsers from "./admin/users/route";
import * as channels from "./channels/route";
import * as channel from "./channels/[channelId]/route";
import * as changes from "./channels/[channelId]/changes/route";
import * as members from "./channels/[channelId]/members/route";
import * as member from "./channels/[channelId]/members/[userId]/route";
import * as messages from "./channels/[channelId]/messages/route";
import * as message from "./channels/[channelId]/messages/[messageId]/route";
import * as read from "./channels/[channelId]/read/route";
import * as channelNumbers from "./channels/numbers/route";
import * as health from "./health/route";
import * as invites from "./invites/route";
import * as invite from "./invites/[code]/route";
import * as passwordResets from "./password-resets/route";
import * as realtimeToken from "./realtime/token/route";
import * as sessions from "./sessions/route";
import * as session from "./sessions/[sessionId]/route";
import * as currentSession from "./sessions/current/route";
import * as users from "./users/route";
import * as user from "./users/[userId]/route";
import * as passwordReset from "./users/[userId]/password-reset/route";
import * as currentUser from "./users/me/route";
import * as workspace from "./workspace/route";

/** Every route of the API but next-auth's, as `server.ts` mounts them; a test compares this with the files. */
export const routes: RouteTable = {
  "/api/admin/channels": adminChannels,
  "/api/admin/invites": adminInvites,
  "/api/admin/users": adminUsers,
  "/api/channels": channels,
  "/api/channels/[channelId]": channel,
  "/api/channels/[channelId]/changes": changes,
  "/api/channels/[channelId]/members": members,
  "/api/channels/[channelId]/members/[userId]": member,
  "/api/channels/[channelId]/messages": messages,
  "/api/channels/[channelId]/messages/[messageId]": message,
  "/api/channels/[channelId]/read": read,
  "/api/channels/numbers": channelNumbers,
  "/api/health": health,
  "/api/invites": invites,
  "/api/invites/[code]": invite,
  "/api/password-resets": passwordResets,
  "/api/realtime/token": realtimeToken,
  "/api/sessions": sessions,
  "/api/sessions/[sessionId]": session,
  "/api/sessions/current": currentSession,
  "/api/users": users,
  "/api/users/[userId]": user,
  "/api/users/[userId]/password-reset": passwordReset,
  "/api/users/me": currentUser,
  "/api/workspace": workspace,
};
