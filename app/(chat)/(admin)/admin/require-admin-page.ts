import { notFound } from "next/navigation";
import { requireMember } from "@/app/require-member";
import { adminPath, type AdminSection } from "@/components/admin/admin-sections";
import { isAdmin } from "@/lib/server/sessions/viewer";

/** Shows one of the admins' pages to admins alone: to a member there is none. */
export async function requireAdminPage(section: AdminSection): Promise<void> {
  const viewer = await requireMember(adminPath(section));
  if (!isAdmin(viewer)) notFound();
}
