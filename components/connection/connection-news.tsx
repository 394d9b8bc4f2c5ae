"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ConnectionStatus } from "./connection-look";

interface ConnectionNewsProps {
  status: ConnectionStatus;
  isOffline: boolean;
}

/** Tells screen readers once, politely, that the connection has changed; that a page connects at its beginning is no news. */
export function ConnectionNews({ status, isOffline }: ConnectionNewsProps) {
  const t = useTranslations("connection");
  const [last, setLast] = useState({ status, isOffline, isNews: false });
  if (last.status !== status) {
    const isBeginning = !last.isNews && last.status === "connecting" && status === "connected";
    // As it was when the state changed: what it says must not change again by itself.
    setLast({ status, isOffline, isNews: !isBeginning });
  }
  return (
    <div aria-live="polite" className="sr-only">
      {last.isNews && t("news", { state: t(last.status) })}
      {last.isNews && last.isOffline && status !== "connected" && t("offline")}
    </div>
  );
}
