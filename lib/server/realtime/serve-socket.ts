import { runtime } from "../runtime";
import type { RealtimeSocket } from "./realtime-server";
import { receiveEvents } from "./receive-event";
import { heardChannelIds, sessionRoom, viewedChannelIds } from "./rooms";
import { endTypingFrom } from "./upward-handlers";

/** The life of an admitted socket: presence while it lasts, its events, and its end. */
export function serveSocket(socket: RealtimeSocket): void {
  const { userId, sessionId } = socket.data;
  if (!socket.rooms.has(sessionRoom(sessionId))) {
    // Its session ended right before it was in the list of those that are closed then. [AUTH5]
    socket.disconnect(true);
    return;
  }
  runtime().presence?.connect(userId, heardChannelIds(socket.rooms));
  runtime().slowReaders?.watch(socket);
  receiveEvents(socket);
  socket.on("disconnecting", () => {
    for (const channelId of viewedChannelIds(socket.rooms)) endTypingFrom(socket, channelId);
  });
  socket.on("disconnect", () => runtime().presence?.disconnect(userId));
}
