import { PanelLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";

interface ChannelsButtonProps {
  /** Whether anything is unread in the list that a phone hides. */
  hasUnread: boolean;
  onShow: () => void;
}

/** Brings up the channels where a narrow screen hides them. */
export function ChannelsButton({ hasUnread, onShow }: ChannelsButtonProps) {
  const t = useTranslations("app");
  return (
    <div className="md:hidden">
      <IconButton
        icon={PanelLeft}
        label={t("openChannels")}
        news={hasUnread ? t("hasUnread") : undefined}
        onClick={onShow}
      />
    </div>
  );
}
