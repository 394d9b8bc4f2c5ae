"use client";

import { Check, CircleAlert, CircleDashed, Clock, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ListedMessage } from "@/lib/client/messages/listed-message";
import { useDeliveryReason } from "./use-delivery-reason";

interface MessageDeliveryProps {
  delivery: ListedMessage["delivery"];
  onRetry: () => void;
  onDiscard: () => void;
}

/**
 * Where a message of mine is. On its way and arrived are a sign in the margin, so that nothing moves when all is well;
 * what lasts, or wants something, is said in words.
 */
export function MessageDelivery({ delivery, onRetry, onDiscard }: MessageDeliveryProps) {
  const t = useTranslations("messages");
  const toReason = useDeliveryReason();
  if (delivery.state === "sent") return <Sign icon={Check} text={t("sent")} />;
  if (delivery.state === "sending") return <Sign icon={CircleDashed} text={t("sending")} isLate />;
  if (delivery.state === "waiting") {
    return (
      // The log around it would read each change of each message out.
      <p aria-live="off" className="flex items-center gap-1 text-xs text-ink-3">
        <Clock aria-hidden className="size-3 shrink-0" />
        {delivery.code === "network" ? t("waitingForConnection") : t("waitingForServer")}
      </p>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-xs text-bad">
      <span className="flex items-center gap-1">
        <CircleAlert aria-hidden className="size-3 shrink-0" />
        {t("failed", { reason: toReason(delivery.error) })}
      </span>
      <DeliveryButton onClick={onRetry}>{t("retry")}</DeliveryButton>
      <DeliveryButton onClick={onDiscard}>{t("discard")}</DeliveryButton>
    </p>
  );
}

interface SignProps {
  icon: LucideIcon;
  text: string;
  /** Shown only once it has lasted: most messages have arrived by then. */
  isLate?: boolean;
}

function Sign({ icon: Icon, text, isLate = false }: SignProps) {
  return (
    <span aria-live="off" title={text} className="absolute right-0.5 bottom-1.5 text-ink-3 md:right-1">
      <Icon aria-hidden className={isLate ? "size-2.5 animate-appear-late md:size-3" : "size-2.5 md:size-3"} />
      <span className="sr-only">{text}</span>
    </span>
  );
}

function DeliveryButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-6 text-ink underline underline-offset-2 pointer-coarse:min-h-10"
    >
      {children}
    </button>
  );
}
