"use client";

import { PanelLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotFoundNote } from "@/components/errors/not-found-note";
import { useFrame } from "@/components/frame/frame-context";
import { IconButton } from "@/components/ui/icon-button";
import { useUnreadTotal } from "@/lib/client/channels/use-unread-total";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { AdminTabs } from "./admin-tabs";

interface AdminFrameProps {
  children: ReactNode;
}

/** Around the admins' pages: their head and tabs; who is an admin no more finds nothing here, at once. */
export function AdminFrame({ children }: AdminFrameProps) {
  const { role } = useCurrentUser();
  if (role === "member") return <NotFoundNote />;
  return (
    <main className="flex min-w-0 flex-1 flex-col">
      <AdminHeader />
      <AdminTabs />
      {children}
    </main>
  );
}

function AdminHeader() {
  const t = useTranslations("admin");
  const tApp = useTranslations("app");
  const { showChannels } = useFrame();
  const unread = useUnreadTotal();
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-2 px-2 md:px-5">
      <div className="md:hidden">
        <IconButton
          icon={PanelLeft}
          label={tApp("openChannels")}
          news={unread > 0 ? tApp("hasUnread") : undefined}
          onClick={showChannels}
        />
      </div>
      <h1 className="truncate font-semibold">{t("title")}</h1>
    </header>
  );
}
