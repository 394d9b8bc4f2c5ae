import { logger } from "../logger";
import { runtime } from "../runtime";
import { findSession } from "../sessions/find-session";
import type { ConnectionData } from "./connection-data";
import { endSessionSockets } from "./end-session-sockets";
import type { RealtimeSocket } from "./realtime-server";
import { receiveEvents } from "./receive-event";
import { heardChannelIds, viewedChannelIds } from "./rooms";
import { endTypingFrom } from "./upward-handlers";

/** The life of an admitted socket: presence while it lasts, its events, and its end. */
export function serveSocket(socket: RealtimeSocket): void {
  const { userId } = socket.data;
  runtime().presence?.connect(userId, heardChannelIds(socket.rooms));
  receiveEvents(socket);
  socket.on("disconnecting", () => {
    for (const channelId of viewedChannelIds(socket.rooms)) endTypingFrom(socket, channelId);
  });
  socket.on("disconnect", () => runtime().presence?.disconnect(userId));
  endIfSessionEnded(socket.data);
}

/** A session that ended while its socket was being admitted could not reach it: it was in no list yet. [AUTH5] */
function endIfSessionEnded({ sessionId, userId }: ConnectionData): void {
  findSession({ sessionId, userId }).then(
    (standing) => {
      if (!standing) endSessionSockets([sessionId]);
    },
    (err: unknown) => logger().warn({ err }, "a new connection's session could not be checked again"),
  );
}
