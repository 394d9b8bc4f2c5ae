import { useTranslations } from "next-intl";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import type { AdminUsersQuery, ListedUser } from "@/lib/protocol/admin";
import { Badge } from "./badge";
import { Moment } from "./moment";
import { PersonName } from "./person-name";
import type { TableColumn } from "./table-column";
import { useRoleName } from "./use-role-name";

export type PeopleSort = NonNullable<AdminUsersQuery["sort"]>;

/** What the table of people says of each. */
export function usePeopleColumns(): TableColumn<ListedUser, PeopleSort>[] {
  const t = useTranslations("adminPeople");
  const tMembers = useTranslations("members");
  const toRoleName = useRoleName();
  const { id } = useCurrentUser();
  return [
    {
      id: "name",
      header: t("name"),
      sort: "displayName",
      cell: (user) => <PersonName user={user} isMe={user.id === id} />,
    },
    {
      id: "role",
      header: t("role"),
      sort: "role",
      width: "w-24",
      cell: ({ role }) => (role === "member" ? toRoleName(role) : <Badge tone="good">{toRoleName(role)}</Badge>),
    },
    {
      id: "state",
      header: t("state"),
      width: "w-28",
      cell: ({ isActive }) => (isActive ? t("active") : <Badge>{t("deactivated")}</Badge>),
    },
    {
      id: "lastActiveAt",
      header: t("lastActive"),
      sort: "lastActiveAt",
      from: "desc",
      width: "w-34",
      cell: ({ isOnline, lastActiveAt }) => {
        if (isOnline) return tMembers("online");
        return lastActiveAt ? <Moment at={lastActiveAt} /> : <span className="text-ink-3">{t("never")}</span>;
      },
    },
    {
      id: "createdAt",
      header: t("joined"),
      sort: "createdAt",
      from: "desc",
      width: "w-34",
      cell: ({ createdAt }) => <Moment at={createdAt} />,
    },
  ];
}
