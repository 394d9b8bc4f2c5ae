import type { ReactNode } from "react";
import { currentViewer } from "@/app/current-viewer";
import { AdminFrame } from "@/components/admin/admin-frame";

interface AdminLayoutProps {
  children: ReactNode;
}

export default async function AdminLayout({ children }: AdminLayoutProps) {
  // Each page sends strangers to the sign-in, with its own address.
  return (await currentViewer()) ? <AdminFrame>{children}</AdminFrame> : children;
}
