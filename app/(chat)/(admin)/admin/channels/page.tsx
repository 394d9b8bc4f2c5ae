import { ChannelsTable } from "@/components/admin/channels-table";
import { requireAdminPage } from "../require-admin-page";

export default async function AdminChannelsPage() {
  await requireAdminPage("channels");
  return <ChannelsTable />;
}
