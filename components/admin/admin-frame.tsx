"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotFoundNote } from "@/components/errors/not-found-note";
import { PageHeader } from "@/components/frame/page-header";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { AdminTabs } from "./admin-tabs";

interface AdminFrameProps {
  children: ReactNode;
}

/** Around the admins' pages: their head and tabs; who is an admin no more finds nothing here, at once. */
export function AdminFrame({ children }: AdminFrameProps) {
  const t = useTranslations("admin");
  const { role } = useCurrentUser();
  if (role === "member") return <NotFoundNote />;
  return (
    <main className="flex min-w-0 flex-1 flex-col">
      <PageHeader title={t("title")} />
      <AdminTabs />
      {children}
    </main>
  );
}
