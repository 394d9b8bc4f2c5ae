"use client";

import type { ComponentProps } from "react";
import { StoreProvider } from "@/lib/client/store/store-provider";
import { ChatFrame } from "./chat-frame";
import { Toasts } from "./toasts";

/** The signed-in part of the app: the store, the connection, and the frame around every page of it. */
export function ChatShell({ children, ...store }: ComponentProps<typeof StoreProvider>) {
  return (
    <StoreProvider {...store}>
      <ChatFrame>{children}</ChatFrame>
      <Toasts />
    </StoreProvider>
  );
}
