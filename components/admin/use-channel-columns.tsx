import { useFormatter, useTranslations } from "next-intl";
import type { AdminChannelsQuery, ListedChannel } from "@/lib/protocol/admin";
import { ChannelTitle } from "./channel-title";
import { Creation } from "./creation";
import { Moment } from "./moment";
import type { TableColumn } from "./table-column";

export type ChannelsSort = NonNullable<AdminChannelsQuery["sort"]>;

/** What the table of channels says of each. */
export function useChannelColumns(): TableColumn<ListedChannel, ChannelsSort>[] {
  const t = useTranslations("adminChannels");
  const tChannels = useTranslations("channels");
  const tMembers = useTranslations("members");
  const format = useFormatter();
  return [
    {
      id: "name",
      header: tChannels("name"),
      sort: "name",
      width: "w-3/10",
      cell: (channel) => <ChannelTitle channel={channel} />,
    },
    {
      id: "topic",
      header: tChannels("topic"),
      cell: ({ topic }) =>
        topic === "" ? null : (
          <p className="line-clamp-2 wrap-anywhere text-ink-2" title={topic}>
            {topic}
          </p>
        ),
    },
    {
      id: "memberCount",
      header: tMembers("title"),
      sort: "memberCount",
      from: "desc",
      width: "w-28 @4xl:w-32",
      cell: ({ memberCount }) => <span className="tabular-nums">{format.number(memberCount)}</span>,
    },
    {
      id: "lastMessageAt",
      header: t("lastMessage"),
      sort: "lastMessageAt",
      from: "desc",
      width: "w-32 @4xl:w-38",
      cell: ({ lastMessageAt }) =>
        lastMessageAt ? <Moment at={lastMessageAt} /> : <span className="text-ink-3">{t("noMessage")}</span>,
    },
    {
      id: "createdAt",
      header: t("created"),
      sort: "createdAt",
      from: "desc",
      width: "w-32",
      cell: ({ createdAt, creator }) => <Creation createdAt={createdAt} creator={creator} />,
    },
  ];
}
