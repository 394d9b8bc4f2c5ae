import type { Person } from "../people";
import { cast, type Place } from "./channel-places";

interface Asked {
  path: string;
  body?: unknown;
}

/** A well-formed request for each route of a channel and each way to use it: a refusal is for who asks, not for the form. */
export const CHANNEL_REQUESTS: Record<string, (place: Place, asking: Person | null) => Asked> = {
  "GET /api/channels/[channelId]": ({ id }) => ({ path: `/channels/${id}` }),
  "PATCH /api/channels/[channelId] topic": ({ id }) => ({ path: `/channels/${id}`, body: { topic: "changed" } }),
  "PATCH /api/channels/[channelId] archive": ({ id, isArchived }) => ({
    path: `/channels/${id}`,
    body: { isArchived: !isArchived },
  }),
  "GET /api/channels/[channelId]/changes": ({ id }) => ({ path: `/channels/${id}/changes?after=0` }),
  "GET /api/channels/[channelId]/members": ({ id }) => ({ path: `/channels/${id}/members` }),
  "POST /api/channels/[channelId]/members guest": ({ id }) => ({
    path: `/channels/${id}/members`,
    body: { userId: cast.guest.user.id },
  }),
  "POST /api/channels/[channelId]/members oneself": ({ id }, asking) => ({
    path: `/channels/${id}/members`,
    body: { userId: asking?.user.id ?? 1 },
  }),
  "DELETE /api/channels/[channelId]/members/[userId] other": ({ id }) => ({
    path: `/channels/${id}/members/${cast.other.user.id}`,
  }),
  "DELETE /api/channels/[channelId]/members/[userId] oneself": ({ id }, asking) => ({
    path: `/channels/${id}/members/${asking?.user.id ?? 1}`,
  }),
  "GET /api/channels/[channelId]/messages": ({ id }) => ({ path: `/channels/${id}/messages` }),
  "POST /api/channels/[channelId]/messages": ({ id }) => ({
    path: `/channels/${id}/messages`,
    body: { clientId: "b", body: "mine" },
  }),
  "PATCH /api/channels/[channelId]/messages/[messageId]": ({ id, messageId }) => ({
    path: `/channels/${id}/messages/${messageId}`,
    body: { body: "changed" },
  }),
  "DELETE /api/channels/[channelId]/messages/[messageId]": ({ id, messageId }) => ({
    path: `/channels/${id}/messages/${messageId}`,
  }),
  "PUT /api/channels/[channelId]/read": ({ id }) => ({ path: `/channels/${id}/read`, body: { seq: 1 } }),
};
