"use client";

import type { ComponentProps } from "react";
import { useServiceWorker } from "@/lib/client/kept/use-service-worker";
import { StoreProvider } from "@/lib/client/store/store-provider";
import { ChatFrame } from "./chat-frame";
import { Toasts } from "./toasts";

interface ChatShellProps
  extends ComponentProps<typeof StoreProvider>, Pick<ComponentProps<typeof ChatFrame>, "hasMembers"> {
  /** Whether the page is kept for opening it without a network. */
  hasServiceWorker: boolean;
}

/** The signed-in part of the app: the store, the connection, and the frame around every page of it. */
export function ChatShell({ children, hasMembers, hasServiceWorker, ...store }: ChatShellProps) {
  useServiceWorker(hasServiceWorker);
  return (
    <StoreProvider {...store}>
      <ChatFrame hasMembers={hasMembers}>{children}</ChatFrame>
      <Toasts />
    </StoreProvider>
  );
}
