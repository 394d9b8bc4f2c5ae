import { InvitesTable } from "@/components/admin/invites-table";
import { requireAdminPage } from "../require-admin-page";

export default async function AdminInvitesPage() {
  await requireAdminPage("invites");
  return <InvitesTable />;
}
