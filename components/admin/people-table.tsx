"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAdminPage } from "@/lib/client/admin/use-admin-page";
import type { AdminUsersQuery, ListedUser } from "@/lib/protocol/admin";
import { PersonDialog, type OpenPersonDialog } from "./person-dialog";
import { RowMenu } from "./row-menu";
import { serverQuery, type TableShape } from "./table-search";
import { TableView } from "./table-view";
import { usePeopleColumns, type PeopleSort } from "./use-people-columns";
import { usePersonActions } from "./use-person-actions";
import { useRoleName } from "./use-role-name";
import { useTableSearch } from "./use-table-search";

const ROLES = ["owner", "admin", "member"] as const satisfies AdminUsersQuery["role"][];
const STATES = ["active", "deactivated"] as const satisfies AdminUsersQuery["state"][];
const SHAPE: TableShape<PeopleSort> = {
  sorts: ["displayName", "username", "role", "createdAt", "lastActiveAt"],
  order: { sort: "displayName", direction: "asc" },
  filters: { role: ROLES, state: STATES },
};

/** Everyone of the workspace: their roles, and letting them in and out. [ADM1] */
export function PeopleTable() {
  const t = useTranslations("adminPeople");
  const toRoleName = useRoleName();
  const control = useTableSearch(SHAPE);
  const address = `/api/admin/users?${serverQuery(control.search)}`;
  const { answer, ...page } = useAdminPage<{ users: ListedUser[]; total: number }>("users", address);
  const [dialog, setDialog] = useState<OpenPersonDialog | null>(null);
  const actionsFor = usePersonActions(setDialog);
  return (
    <>
      <TableView
        control={control}
        page={{ ...page, rows: answer?.users ?? null, total: answer?.total ?? 0 }}
        caption={t("caption")}
        searchLabel={t("search")}
        filters={[
          { name: "role", label: t("role"), options: ROLES.map((value) => ({ value, label: toRoleName(value) })) },
          { name: "state", label: t("state"), options: STATES.map((value) => ({ value, label: t(value) })) },
        ]}
        columns={usePeopleColumns()}
        rowKey={(user) => user.id}
        renderMenu={(user) => <RowMenu label={t("menuOf", { name: user.displayName })} items={actionsFor(user)} />}
        empty={{ title: t("empty"), text: t("emptyText") }}
      />
      {dialog && <PersonDialog {...dialog} onDone={page.reload} onClose={() => setDialog(null)} />}
    </>
  );
}
