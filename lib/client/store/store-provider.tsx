"use client";

import { useEffect, useState, type ReactNode } from "react";
import { Provider } from "react-redux";
import { makeChatClient, type ChatClientOptions } from "./chat-client";
import { LeaveWhenSignedOut } from "./leave-when-signed-out";
import { ChatClientContext } from "./use-chat-client";

export interface StoreProviderProps extends ChatClientOptions {
  children: ReactNode;
  /** Where to go when the session has ended; the sign-in page when absent. */
  onSignedOut?: (userId: number) => void;
}

/** The state and the connection of the chat below it: connected while it is shown. [S4] */
export function StoreProvider({ children, onSignedOut, ...options }: StoreProviderProps) {
  const [client] = useState(() => makeChatClient(options));
  useEffect(() => {
    client.start();
    return client.stop;
  }, [client]);
  return (
    <Provider store={client.store}>
      <ChatClientContext value={client}>
        <LeaveWhenSignedOut onSignedOut={onSignedOut} />
        {children}
      </ChatClientContext>
    </Provider>
  );
}
