import { useCallback, useMemo, useState } from "react";
import { channelPath } from "@/components/channels/channel-path";
import { messagePath } from "@/components/channels/message-path";
import { pushAddress, replaceAddress } from "@/components/frame/address";

export interface PointedMessage {
  /** Another `visit` points to the same message once more. */
  pointed: { seq: number; visit: number } | null;
  point: (seq: number) => void;
  /** Points to nothing any more, nor does the address. */
  clear: () => void;
}

/**
 * The message that is pointed to.
 *
 * @param inAddress `seq` of the one in the address; null for none
 */
export function usePointedMessage(channelId: number, inAddress: number | null): PointedMessage {
  const [state, setState] = useState({ channelId, inAddress, seq: inAddress, visit: 0 });
  if (state.channelId !== channelId || state.inAddress !== inAddress) {
    setState({ channelId, inAddress, seq: inAddress, visit: state.visit + 1 });
  }
  const { seq, visit } = state;
  return {
    pointed: useMemo(() => (seq === null ? null : { seq, visit }), [seq, visit]),
    point: useCallback(
      (next) => {
        if (next === inAddress) setState((before) => ({ ...before, seq: next, visit: before.visit + 1 }));
        else pushAddress(messagePath(channelId, next));
      },
      [channelId, inAddress],
    ),
    clear: useCallback(() => {
      setState((before) => ({ ...before, seq: null }));
      if (inAddress !== null) replaceAddress(channelPath(channelId));
    }, [channelId, inAddress]),
  };
}
