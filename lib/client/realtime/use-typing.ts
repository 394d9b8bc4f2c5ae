import { useCallback, useEffect, useMemo } from "react";
import { useAppSelector } from "../store/store-hooks";
import { useChatClient } from "../store/use-chat-client";

/** Someone who types. */
export interface TypingPerson {
  id: number;
  displayName: string;
}

export interface Typing {
  /** In the order they began; never oneself. */
  typingUsers: TypingPerson[];
  /** How many more, without their names. */
  others: number;
  /** A key was pressed in the composer. */
  onType: () => void;
  /** The composer was sent, emptied or left. */
  onStop: () => void;
}

/** Who types in a channel, and telling that this person does. [RT5] */
export function useTyping(channelId: number): Typing {
  const { typing, userLoader } = useChatClient();
  const signs = useAppSelector(({ websocket }) => websocket.typingUsers);
  const othersTyping = useAppSelector(({ websocket }) => websocket.othersTyping);
  const users = useAppSelector((state) => state.users.byId);

  const ids = useMemo(
    () => signs.filter((sign) => sign.channelId === channelId).map((sign) => sign.userId),
    [signs, channelId],
  );
  const typingUsers = useMemo(
    () => ids.flatMap((id) => (users[id] ? [{ id, displayName: users[id].displayName }] : [])),
    [ids, users],
  );
  useEffect(() => {
    for (const id of ids) userLoader.want(id);
  }, [ids, userLoader]);

  const onType = useCallback(() => typing.onType(channelId), [typing, channelId]);
  const onStop = useCallback(() => typing.stop(), [typing]);
  // Whose name is not known yet is counted all the same.
  return { typingUsers, others: othersTyping + ids.length - typingUsers.length, onType, onStop };
}
