import { useTranslations } from "next-intl";
import { ChannelIcon } from "@/components/channels/channel-icon";
import { InviteButton } from "@/components/invites/invite-button";
import { Skeleton } from "@/components/ui/skeleton";

interface ListTopProps {
  channelName: string;
  topic: string;
  isPrivate: boolean;
  hasMoreBefore: boolean;
  /** Nobody has written, and whoever looks may. */
  asksForFirst: boolean;
  /** Whoever looks is alone in the workspace, and may ask others in. */
  canInvite?: boolean;
}

/** What stands above the oldest message: older ones on their way, or the beginning. */
export function ListTop({ channelName, topic, isPrivate, hasMoreBefore, asksForFirst, canInvite }: ListTopProps) {
  const t = useTranslations("messages");
  if (hasMoreBefore) return <Skeleton rows={3} shape="message" label={t("loadingOlder")} />;
  return (
    <div className="flex flex-col gap-1 px-3 pt-8 pb-2 md:px-5">
      <span className="mb-1 grid size-10 place-items-center rounded-lg bg-accent-soft text-accent">
        <ChannelIcon isPrivate={isPrivate} className="size-5" />
      </span>
      <p className="text-lg font-semibold wrap-anywhere">{t("beginning", { name: channelName })}</p>
      {topic && <p className="wrap-anywhere text-ink-2">{topic}</p>}
      {asksForFirst && (
        <p className="text-ink-2">{t(canInvite ? "emptyAlone" : isPrivate ? "emptyPrivate" : "empty")}</p>
      )}
      {asksForFirst && canInvite && (
        <div className="pt-2">
          <InviteButton />
        </div>
      )}
    </div>
  );
}
