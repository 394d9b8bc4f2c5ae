"use client";

import type { ComponentProps } from "react";
import { StoreProvider } from "@/lib/client/store/store-provider";
import { ChatFrame } from "./chat-frame";
import { Toasts } from "./toasts";

interface ChatShellProps
  extends ComponentProps<typeof StoreProvider>, Pick<ComponentProps<typeof ChatFrame>, "hasMembers"> {}

/** The signed-in part of the app: the store, the connection, and the frame around every page of it. */
export function ChatShell({ children, hasMembers, ...store }: ChatShellProps) {
  return (
    <StoreProvider {...store}>
      <ChatFrame hasMembers={hasMembers}>{children}</ChatFrame>
      <Toasts />
    </StoreProvider>
  );
}
