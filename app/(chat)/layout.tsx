import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { currentUser } from "@/app/current-user";
import { ChatShell } from "@/components/frame/chat-shell";
import { MEMBERS_COOKIE } from "@/components/members/members-cookie";
import { settings } from "@/lib/server/runtime";
import { getWorkspace } from "@/lib/server/workspace/get-workspace";

interface ChatLayoutProps {
  children: ReactNode;
}

/** The chat is a light shell: what is in it comes over the API. */
export default async function ChatLayout({ children }: ChatLayoutProps) {
  const [user, workspace, cookieJar] = await Promise.all([currentUser(), getWorkspace(), cookies()]);
  // The page knows its own path and sends strangers to the sign-in with it.
  if (!user || !workspace) return children;
  const { realtime, isDevelopment } = settings();
  return (
    <ChatShell
      currentUser={user}
      workspace={workspace}
      realtimeSettings={realtime}
      hasServiceWorker={!isDevelopment}
      hasMembers={cookieJar.get(MEMBERS_COOKIE)?.value !== "hidden"}
    >
      {children}
    </ChatShell>
  );
}
