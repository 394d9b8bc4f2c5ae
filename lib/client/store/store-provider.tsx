"use client";

import { useEffect, useLayoutEffect, useState, type ReactNode } from "react";
import { Provider } from "react-redux";
import { setPagePerson } from "../api/page-person";
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
  const userId = options.currentUser.id;
  // Before any effect below asks the server for something.
  useLayoutEffect(() => {
    setPagePerson(userId);
    return () => setPagePerson(null);
  }, [userId]);
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
