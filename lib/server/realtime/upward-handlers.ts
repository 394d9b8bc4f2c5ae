import type { UpwardAnswer, UpwardEvent, UpwardInput } from "@/lib/protocol/realtime";
import { requireMembership } from "../channels/require-membership";
import { runtime } from "../runtime";
import type { Viewer } from "../sessions/viewer";
import { numbersOfChannel } from "./numbers-of-channel";
import type { RealtimeSocket } from "./realtime-server";
import { adminsRoom, channelRoom, viewingRoom } from "./rooms";
import { tellTyping, typingSeenBy } from "./typing";

type UpwardHandlers = {
  [Event in UpwardEvent]: (socket: RealtimeSocket, input: UpwardInput<Event>) => Promise<UpwardAnswer[Event]>;
};

/** What happens when a client says something: it looks at a channel, leaves it, types. [RT3] */
export const upwardHandlers: UpwardHandlers = {
  async join_channel(socket, { channel_id: channelId }) {
    await requireMember(socket, channelId);
    await socket.join(viewingRoom(channelId));
    // Read after the room is joined, so that what changes from here on is heard.
    const { lastSeq, lastChangeSeq } = await numbersOfChannel(channelId);
    await requireStillMember(socket, channelId);
    const onlineUserIds = runtime().presence?.onlineIn(channelId) ?? [];
    const typingUserIds = typingSeenBy(socket.data.userId, channelId);
    return { onlineUserIds, typingUserIds, lastSeq, lastChangeSeq };
  },

  async leave_channel(socket, { channel_id: channelId }) {
    await socket.leave(viewingRoom(channelId));
    endTypingFrom(socket, channelId);
    return {};
  },

  async user_typing(socket, { channel_id: channelId, data: { isTyping } }) {
    await requireMember(socket, channelId);
    const { userId } = socket.data;
    if (isTyping) runtime().typing?.start(channelId, userId, socket.id);
    else runtime().typing?.end(channelId, userId);
    tellTyping(channelId, userId, isTyping);
    return {};
  },
};

/** Ends and tells the typing that this socket began; for `leave_channel` and for a closed page. */
export function endTypingFrom(socket: RealtimeSocket, channelId: number): void {
  const { userId } = socket.data;
  if (runtime().typing?.endFrom(channelId, userId, socket.id)) tellTyping(channelId, userId, false);
}

/** Rooms follow memberships at once, so being in the room is being a member; only a refusal asks the database why. */
async function requireMember(socket: RealtimeSocket, channelId: number): Promise<void> {
  if (!socket.rooms.has(channelRoom(channelId))) await requireMembership(viewerOf(socket), channelId);
}

/** Whoever was removed before the room was joined would hear who types there for ever. [CH4] */
async function requireStillMember(socket: RealtimeSocket, channelId: number): Promise<void> {
  try {
    await requireMember(socket, channelId);
  } catch (thrown) {
    await socket.leave(viewingRoom(channelId));
    throw thrown;
  }
}

/** Who speaks: rooms follow roles at once too, and an owner says nothing over a socket that an admin may not. [ADM4] */
function viewerOf(socket: RealtimeSocket): Viewer {
  return { ...socket.data, role: socket.rooms.has(adminsRoom) ? "admin" : "member" };
}
