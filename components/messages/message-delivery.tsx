"use client";

import { useTranslations } from "next-intl";
import { useRefusalText } from "@/components/errors/use-refusal-text";
import type { ListedMessage } from "@/lib/client/messages/listed-message";

interface MessageDeliveryProps {
  delivery: ListedMessage["delivery"];
  onRetry: () => void;
  onDiscard: () => void;
}

/** Where a message of mine is, as long as it has not arrived. */
export function MessageDelivery({ delivery, onRetry, onDiscard }: MessageDeliveryProps) {
  const t = useTranslations("messages");
  const toText = useRefusalText();
  if (delivery.state === "sent") return null;
  if (delivery.state === "sending") return <p className="text-xs text-ink-3">{t("sending")}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-xs text-bad">
      {t("failed", { reason: toText(delivery.error) })}
      <DeliveryButton onClick={onRetry}>{t("retry")}</DeliveryButton>
      <DeliveryButton onClick={onDiscard}>{t("discard")}</DeliveryButton>
    </p>
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
