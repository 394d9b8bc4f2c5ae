import { PeopleTable } from "@/components/admin/people-table";
import { requireAdminPage } from "../require-admin-page";

export default async function AdminPeoplePage() {
  await requireAdminPage("people");
  return <PeopleTable />;
}
