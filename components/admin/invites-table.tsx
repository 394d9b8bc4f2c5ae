"use client";

import { Link2Off, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { InviteDialog } from "@/components/invites/invite-dialog";
import { Button } from "@/components/ui/button";
import { useAdminPage } from "@/lib/client/admin/use-admin-page";
import { useDeleteInvite } from "@/lib/client/invites/use-delete-invite";
import type { AdminInvitesQuery, ListedInvite } from "@/lib/protocol/admin";
import { RowMenu } from "./row-menu";
import { serverQuery, type TableShape } from "./table-search";
import { TableView } from "./table-view";
import { useInviteColumns, type InvitesSort } from "./use-invite-columns";
import { useTableSearch } from "./use-table-search";

const STATES = ["usable", "spent"] as const satisfies AdminInvitesQuery["state"][];
const SHAPE: TableShape<InvitesSort> = {
  sorts: ["createdAt", "expiresAt", "uses"],
  order: { sort: "createdAt", direction: "desc" },
  filters: { state: STATES },
};

/** The invites that were not withdrawn: whom they let in, and how long yet. [ADM3] */
export function InvitesTable() {
  const t = useTranslations("adminInvites");
  const control = useTableSearch(SHAPE);
  const address = `/api/admin/invites?${serverQuery(control.search)}`;
  const { answer, ...page } = useAdminPage<{ invites: ListedInvite[]; total: number }>("invites", address);
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<string | null>(null);
  const deleteInvite = useDeleteInvite();
  return (
    <>
      <TableView
        control={control}
        page={{ ...page, rows: answer?.invites ?? null, total: answer?.total ?? 0 }}
        caption={t("caption")}
        searchLabel={t("search")}
        filters={[{ name: "state", label: t("state"), options: STATES.map((value) => ({ value, label: t(value) })) }]}
        columns={useInviteColumns()}
        rowKey={(invite) => invite.code}
        renderMenu={({ code }) => (
          <RowMenu
            label={t("menuOf", { code })}
            items={[{ label: t("revoke"), icon: Link2Off, tone: "danger", onSelect: () => setRevoking(code) }]}
          />
        )}
        action={<MakeButton onClick={() => setMaking(true)} />}
        empty={{ title: t("empty"), text: t("emptyText") }}
      />
      <InviteDialog isOpen={isMaking} onOpenChange={setMaking} onCreated={page.reload} />
      {revoking !== null && (
        <ConfirmedAttempt
          isOpen
          onOpenChange={(isOpen) => !isOpen && setRevoking(null)}
          title={t("revokeTitle", { code: revoking })}
          text={t("revokeText")}
          confirm={t("revoke")}
          onConfirm={() => deleteInvite(revoking).then(page.reload)}
        />
      )}
    </>
  );
}

function MakeButton({ onClick }: { onClick: () => void }) {
  const t = useTranslations("adminInvites");
  return (
    <Button tone="primary" onClick={onClick}>
      <UserRoundPlus aria-hidden className="size-4" />
      {t("make")}
    </Button>
  );
}
