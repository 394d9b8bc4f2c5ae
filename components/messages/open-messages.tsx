"use client";

import clsx from "clsx";
import { useDeferredValue, type ComponentProps } from "react";
import { useAimedChannel } from "@/lib/client/messages/use-aimed-channel";
import { ChannelMessages } from "./channel-messages";

type OpenMessagesProps = Omit<ComponentProps<typeof ChannelMessages>, "isShown">;

/**
 * The open channel's messages, and in the same place, laid out and not to be seen, those of the channel that is about to be
 * opened: whoever opens it waits for neither.
 */
export function OpenMessages(open: OpenMessagesProps) {
  const aimed = useAimedChannel();
  // Once it is its turn: drawn in slices, between which a click is heard.
  const isDue = useDeferredValue(aimed, null) === aimed;
  const isAhead = isDue && aimed !== null && aimed.id !== open.channel.id;
  const shown = { ...open, isShown: true };
  const panes = isAhead ? [shown, { ...open, ...UNTOUCHED, channel: aimed, isShown: false }] : [shown];
  return (
    <div className="relative min-h-0 flex-1">
      {panes.map((pane) => (
        <div
          key={pane.channel.id}
          // Their places never change: showing one has nothing laid out anew.
          className={clsx("absolute inset-0 flex flex-col", !pane.isShown && "invisible")}
        >
          <ChannelMessages {...pane} />
        </div>
      ))}
    </div>
  );
}

const UNTOUCHED = { pointed: null, editingId: null };
