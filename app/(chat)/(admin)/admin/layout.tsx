import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { currentViewer } from "@/app/current-viewer";
import { Providers } from "@/app/providers";
import { AdminFrame } from "@/components/admin/admin-frame";
import { loadMessages } from "@/lib/i18n/load-messages";
import { isAdmin } from "@/lib/server/sessions/viewer";

interface AdminLayoutProps {
  children: ReactNode;
}

export default async function AdminLayout({ children }: AdminLayoutProps) {
  const viewer = await currentViewer();
  // Each page sends strangers to the sign-in, with its own address.
  if (!viewer) return children;
  // Here too, or the frame would say it and the answer be no 404.
  if (!isAdmin(viewer)) notFound();
  const locale = await getLocale();
  return (
    <Providers locale={locale} messages={loadMessages(locale)}>
      <AdminFrame>{children}</AdminFrame>
    </Providers>
  );
}
