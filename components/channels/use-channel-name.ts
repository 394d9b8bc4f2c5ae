import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Channel } from "@/lib/protocol/channels";

/** What the server calls the first channel until somebody renames it. [AUTH1] */
const GENERAL_NAME = "general";

/** A channel's name as it is shown: the general one in the person's language until it is renamed. */
export function useChannelName(): (channel: Pick<Channel, "name" | "isGeneral">) => string {
  const t = useTranslations("channels");
  return useCallback(({ name, isGeneral }) => (isGeneral && name === GENERAL_NAME ? t("general") : name), [t]);
}
