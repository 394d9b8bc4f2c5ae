import { database } from "../database/prisma";
import { logger } from "../logger";
import { broadcast } from "./broadcast";
import type { PresenceListener } from "./presence";
import { channelRoom } from "./rooms";

/** Tells presence to every channel of the person, one envelope for each. [RT2], [RT6] */
export const presenceListener: PresenceListener = {
  online(userId, channelIds) {
    for (const channelId of channelIds) {
      broadcast([channelRoom(channelId)], { type: "user_online", data: {}, channelId, userId });
    }
  },

  offline(userId, channelIds, lastActiveAt) {
    const data = { lastActiveAt: lastActiveAt.toISOString() };
    for (const channelId of channelIds) {
      broadcast([channelRoom(channelId)], { type: "user_offline", data, channelId, userId });
    }
    // Told even when it cannot be kept: who is online is a matter of connections, not of the database.
    database()
      .user.update({ where: { id: userId }, data: { lastActiveAt }, select: { id: true } })
      .catch((err: unknown) => logger().warn({ err, userId }, "the time of last activity could not be kept"));
  },
};
