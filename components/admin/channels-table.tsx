"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChannelName } from "@/components/channels/use-channel-name";
import { Button } from "@/components/ui/button";
import { useAdminPage } from "@/lib/client/admin/use-admin-page";
import type { AdminChannelsQuery, ListedChannel } from "@/lib/protocol/admin";
import { ChannelDialog, type OpenChannelDialog } from "./channel-dialog";
import { NewChannelDialog } from "./new-channel-dialog";
import { RowMenu } from "./row-menu";
import { serverQuery, type TableShape } from "./table-search";
import { TableView } from "./table-view";
import { useChannelRowActions } from "./use-channel-row-actions";
import { useChannelColumns, type ChannelsSort } from "./use-channel-columns";
import { useTableSearch } from "./use-table-search";

const STATES = ["active", "archived"] as const satisfies AdminChannelsQuery["state"][];
const KINDS = ["public", "private"] as const satisfies AdminChannelsQuery["kind"][];
const SHAPE: TableShape<ChannelsSort> = {
  sorts: ["name", "memberCount", "lastMessageAt", "createdAt"],
  order: { sort: "name", direction: "asc" },
  filters: { state: STATES, kind: KINDS },
};

/** Every channel, private and archived ones too. [ADM2] */
export function ChannelsTable() {
  const t = useTranslations("adminChannels");
  const toName = useChannelName();
  const control = useTableSearch(SHAPE);
  const address = `/api/admin/channels?${serverQuery(control.search)}`;
  const { answer, ...page } = useAdminPage<{ channels: ListedChannel[]; total: number }>("channels", address);
  const [dialog, setDialog] = useState<OpenChannelDialog | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [newId, setNewId] = useState<number | null>(null);
  const actionsFor = useChannelRowActions(setDialog);

  function showNew(channelId: number) {
    setMaking(false);
    setNewId(channelId);
    // The order in which it comes first.
    control.change({ query: "", filters: {}, sort: "createdAt", direction: "desc" });
    page.reload();
  }

  return (
    <>
      <TableView
        control={control}
        page={{ ...page, rows: answer?.channels ?? null, total: answer?.total ?? 0 }}
        caption={t("caption")}
        searchLabel={t("search")}
        filters={[
          { name: "kind", label: t("kind"), options: KINDS.map((value) => ({ value, label: t(value) })) },
          { name: "state", label: t("state"), options: STATES.map((value) => ({ value, label: t(value) })) },
        ]}
        columns={useChannelColumns()}
        rowKey={(channel) => channel.id}
        newKey={newId}
        renderMenu={(channel) => <RowMenu label={t("menuOf", { name: toName(channel) })} items={actionsFor(channel)} />}
        action={<MakeButton onClick={() => setMaking(true)} />}
        empty={{ title: t("empty"), text: t("emptyText") }}
      />
      <NewChannelDialog isOpen={isMaking} onOpenChange={setMaking} onCreated={showNew} />
      {dialog && <ChannelDialog {...dialog} onDone={page.reload} onClose={() => setDialog(null)} />}
    </>
  );
}

function MakeButton({ onClick }: { onClick: () => void }) {
  const tChannels = useTranslations("channels");
  return (
    <Button tone="primary" onClick={onClick}>
      <Plus aria-hidden className="size-4" />
      {tChannels("create")}
    </Button>
  );
}
