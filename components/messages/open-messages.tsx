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
  // In slices, between which a click is heard.
  const isDue = useDeferredValue(aimed) === aimed;
  const ahead = isDue && aimed?.id !== open.channel.id ? aimed : null;
  return (
    <div className="relative min-h-0 flex-1">
      {[open.channel, ...(ahead ? [ahead] : [])].map((channel) => (
        <div
          key={channel.id}
          // Their places never change: showing one has nothing laid out anew.
          className={clsx("absolute inset-0 flex flex-col", channel === ahead && "invisible")}
        >
          <ChannelMessages
            {...open}
            {...(channel === ahead && { channel, pointed: null, editingId: null })}
            isShown={channel !== ahead}
          />
        </div>
      ))}
    </div>
  );
}
