import { WorkspaceSettings } from "@/components/admin/workspace-settings";
import { requireAdminPage } from "../require-admin-page";

export default async function AdminWorkspacePage() {
  await requireAdminPage("workspace");
  return <WorkspaceSettings />;
}
