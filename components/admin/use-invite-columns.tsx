import { useTranslations } from "next-intl";
import type { AdminInvitesQuery, ListedInvite } from "@/lib/protocol/admin";
import { InviteLink } from "./invite-link";
import { inviteState } from "./invite-state";
import { Badge } from "./badge";
import { Creation } from "./creation";
import { Moment } from "./moment";
import type { TableColumn } from "./table-column";
import { useMomentText } from "./use-moment-text";

export type InvitesSort = NonNullable<AdminInvitesQuery["sort"]>;

/** What the table of invites says of each. */
export function useInviteColumns(): TableColumn<ListedInvite, InvitesSort>[] {
  const t = useTranslations("adminInvites");
  const { isOver } = useMomentText();
  return [
    {
      id: "link",
      header: t("link"),
      cell: (invite) => <InviteLink invite={invite} isUsable={inviteState(invite, isOver) === "usable"} />,
    },
    {
      id: "state",
      header: t("state"),
      width: "w-22",
      cell: (invite) => {
        const state = inviteState(invite, isOver);
        return <Badge tone={state === "usable" ? "good" : "plain"}>{t(state)}</Badge>;
      },
    },
    {
      id: "uses",
      header: t("uses"),
      sort: "uses",
      from: "desc",
      width: "w-28",
      cell: ({ uses, maxUses }) => (maxUses === null ? t("usesAny", { uses }) : t("usesOf", { uses, max: maxUses })),
    },
    {
      id: "expiresAt",
      header: t("expires"),
      sort: "expiresAt",
      width: "w-28",
      cell: ({ expiresAt }) => (expiresAt ? <Moment at={expiresAt} /> : t("never")),
    },
    {
      id: "createdAt",
      header: t("made"),
      sort: "createdAt",
      from: "desc",
      width: "w-34",
      cell: ({ createdAt, creator }) => <Creation createdAt={createdAt} creator={creator} />,
    },
  ];
}
