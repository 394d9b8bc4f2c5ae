import type { Message } from "@/lib/protocol/messages";
import type { RealtimeSettings } from "@/lib/protocol/realtime";
import { tableOutdated } from "../admin/admin-slice";
import { channelRemoved } from "../channels/channel-removed";
import { channelAdded, channelHeard, lastSeqHeard, markerMoved, memberCountChanged } from "../channels/channels-slice";
import { memberJoined, memberLeft } from "../members/members-slice";
import { byChannel } from "../messages/by-channel";
import type { ChangeLog } from "../messages/change-log";
import { changesHeard } from "../messages/messages-slice";
import { signedOut, viewerHeard } from "../sessions/viewer-slice";
import type { AppStore } from "../store/make-store";
import { userWentOffline, usersHeard } from "../users/users-slice";
import { workspaceHeard } from "../workspace/workspace-slice";
import type { ConnectionState } from "./connection-state";
import type { KeyPauses } from "./key-pauses";
import { PushGathering } from "./push-gathering";
import { pushesArrived } from "./pushes-arrived";
import { TypingExpiry } from "./typing-expiry";
import type { WebSocketListener } from "./websocket-listener";
import {
  addTypingUser,
  channelJoined,
  joinRefused,
  removeTypingUser,
  setConnectionState,
  setLastError,
  setOthersTyping,
  setUserOnline,
} from "./websocket-slice";

interface StoreListenerOptions {
  store: AppStore;
  changeLog: Pick<ChangeLog, "check" | "fill">;
  settings: Pick<RealtimeSettings, "typingTimeout">;
  keys: KeyPauses;
  /** After each connect: what was told meanwhile was not heard. */
  onConnected(this: void): void;
  /** A message is a tombstone now, in whichever channel. */
  onDeleted(this: void, tombstone: Message): void;
}

/** The one way from the socket into the store. */
export function storeListener({
  store,
  changeLog,
  settings,
  keys,
  onConnected,
  onDeleted,
}: StoreListenerOptions): WebSocketListener {
  const { dispatch } = store;
  const expiry = new TypingExpiry(settings.typingTimeout);
  const viewerId = () => store.getState().viewer.user.id;

  const pushes = new PushGathering((messages) => {
    dispatch(pushesArrived({ messages, viewerId: viewerId() }));
    for (const channelId of byChannel(messages).keys()) changeLog.check(channelId);
    // After the store has them: what keeps its windows would write the words down again.
    for (const message of messages) if (message.deletedAt !== null) onDeleted(message);
  }, keys);
  const onPush = ({ data }: { data: Message }) => pushes.add(data);
  const isTyping = (channelId: number, userId: number) =>
    store.getState().websocket.typingUsers.some((user) => user.channelId === channelId && user.userId === userId);
  const stopTyping = (channelId: number, userId: number) => {
    expiry.end(`${channelId}:${userId}`);
    // Hardly anybody is known to: whatever is dispatched is looked at by all of the page.
    if (isTyping(channelId, userId)) dispatch(removeTypingUser({ channelId, userId }));
  };
  const startTyping = (channelId: number, userId: number) => {
    if (userId === viewerId()) return;
    dispatch(addTypingUser({ channelId, userId }));
    expiry.renew(`${channelId}:${userId}`, () => dispatch(removeTypingUser({ channelId, userId })));
  };
  const onOthersTyping = (channelId: number, others: number) => {
    dispatch(setOthersTyping({ channelId, others }));
    expiry.renew(`${channelId}:others`, () => dispatch(setOthersTyping({ channelId, others: 0 })));
  };
  const onPresence = (isOnline: boolean, channelId?: number, userId?: number) => {
    if (channelId !== undefined && userId !== undefined) dispatch(setUserOnline({ channelId, userId, isOnline }));
  };

  return {
    onConnectionState(state: ConnectionState, lastError) {
      pushes.flush();
      if (state.status !== "connected") expiry.endAll();
      dispatch(setConnectionState(state));
      dispatch(setLastError(lastError));
      if (state.status === "connected") onConnected();
    },
    onJoin(channelId, joined) {
      // What it tells of came before it, and would be taken for missing.
      pushes.flush();
      if (!joined) return void dispatch(joinRefused({ channelId }));
      dispatch(channelJoined({ channelId, onlineUserIds: joined.onlineUserIds }));
      for (const userId of joined.typingUserIds) startTyping(channelId, userId);
      dispatch(lastSeqHeard({ channelId, lastSeq: joined.lastSeq, lastChangeSeq: joined.lastChangeSeq }));
      dispatch(changesHeard({ channelId, lastChangeSeq: joined.lastChangeSeq }));
      changeLog.fill(channelId);
    },
    onSignedOut: () => void dispatch(signedOut()),
    routes: {
      message(envelope) {
        onPush(envelope);
        stopTyping(envelope.data.channelId, envelope.data.authorId);
      },
      message_updated: onPush,
      message_deleted: onPush,
      user_typing({ channel_id, user_id, data }) {
        if (channel_id === undefined) return;
        if (data.others !== undefined) onOthersTyping(channel_id, data.others);
        if (user_id === undefined) return;
        if (data.isTyping) startTyping(channel_id, user_id);
        else stopTyping(channel_id, user_id);
      },
      user_online: ({ channel_id, user_id }) => onPresence(true, channel_id, user_id),
      user_offline({ channel_id, user_id, data }) {
        onPresence(false, channel_id, user_id);
        if (user_id !== undefined) dispatch(userWentOffline({ userId: user_id, lastActiveAt: data.lastActiveAt }));
      },
      channel_created: ({ data }) => void dispatch(channelHeard(data.channel)),
      channel_updated: ({ data }) => void dispatch(channelHeard(data.channel)),
      channel_added: ({ data }) => void dispatch(channelAdded(data.channel)),
      channel_removed: ({ data }) => void dispatch(channelRemoved({ channelId: data.channelId })),
      member_joined({ channel_id, data: { user }, timestamp }) {
        if (channel_id === undefined) return;
        dispatch(usersHeard([user]));
        dispatch(memberJoined({ channelId: channel_id, userId: user.id, joinedAt: timestamp }));
        if (user.id !== viewerId()) dispatch(memberCountChanged({ channelId: channel_id, by: 1 }));
      },
      member_left({ channel_id, data: { userId } }) {
        if (channel_id === undefined) return;
        dispatch(memberLeft({ channelId: channel_id, userId }));
        if (userId !== viewerId()) dispatch(memberCountChanged({ channelId: channel_id, by: -1 }));
        onPresence(false, channel_id, userId);
        stopTyping(channel_id, userId);
      },
      user_updated({ data: { user } }) {
        dispatch(usersHeard([user]));
        if (user.id === viewerId()) dispatch(viewerHeard(user));
      },
      read_updated({ channel_id, data }) {
        if (channel_id !== undefined) dispatch(markerMoved({ channelId: channel_id, lastReadSeq: data.lastReadSeq }));
      },
      workspace_updated: ({ data }) => void dispatch(workspaceHeard(data.workspace)),
      admin_table_changed: ({ data }) => void dispatch(tableOutdated(data.table)),
    },
  };
}
