"use client";

import clsx from "clsx";
import { Link as LinkIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { CONNECTION_LOOKS, type ConnectionStatus } from "./connection-look";

interface RealtimeIconProps {
  status: ConnectionStatus;
}

/** The founding document's link beside a channel's name, whose colour says how the connection is; words say it too. [S9] */
export function RealtimeIcon({ status }: RealtimeIconProps) {
  const t = useTranslations("connection");
  const meaning = t("news", { state: t(status) });
  return (
    <span role="img" aria-label={meaning} title={meaning} className={clsx("shrink-0", CONNECTION_LOOKS[status].color)}>
      <LinkIcon aria-hidden className="size-4" />
    </span>
  );
}
