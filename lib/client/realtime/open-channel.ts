import type { Socket } from "socket.io-client";
import type { ErrorCode } from "@/lib/protocol/errors";
import type { ClientToServerEvents, JoinedChannel, ServerToClientEvents } from "@/lib/protocol/realtime";

const ANSWER_TIMEOUT_MS = 5_000;
const ASK_AGAIN_MS = 1_000;

/** Refusals that asking again would not change. */
const FINAL: readonly ErrorCode[] = ["forbidden", "not_found", "invalid", "unauthenticated"];

/**
 * Joins a channel over a connected socket and asks again while the server has no answer.
 *
 * @param onAnswer hears what the server told once, or null when the channel may not be joined; nothing after the stop
 * @returns stops asking
 */
export function openChannel(
  socket: Socket<ServerToClientEvents, ClientToServerEvents>,
  channelId: number,
  onAnswer: (channelId: number, joined: JoinedChannel | null) => void,
): () => void {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    socket.timeout(ANSWER_TIMEOUT_MS).emit("join_channel", { channel_id: channelId }, (timedOut, ack) => {
      if (isStopped) return;
      if (!timedOut && ack.ok) onAnswer(channelId, ack.data);
      else if (!timedOut && !ack.ok && FINAL.includes(ack.error.code)) onAnswer(channelId, null);
      else timer = setTimeout(ask, ASK_AGAIN_MS);
    });
  };
  ask();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
