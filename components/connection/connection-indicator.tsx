"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ConnectionState } from "@/lib/client/realtime/connection-state";
import { CONNECTION_LOOKS } from "./connection-look";
import { useCountdown } from "./use-countdown";

interface ConnectionIndicatorProps {
  state: ConnectionState;
  onRetry: () => void;
}

/** Where the connection stands, in the founding document's words; on a phone a trouble gets a line of its own. */
export function ConnectionIndicator({ state, onRetry }: ConnectionIndicatorProps) {
  const t = useTranslations("connection");
  const { icon: Icon, color } = CONNECTION_LOOKS[state.status];
  const isFine = state.status === "connected";
  return (
    <div
      className={clsx(
        "flex items-center gap-2 text-sm text-ink-2",
        !isFine && "max-md:order-last max-md:w-full max-md:pb-2",
      )}
    >
      <div role="status" aria-label={t("label")} className="flex items-center gap-1.5 whitespace-nowrap">
        <Icon
          aria-hidden
          className={clsx("size-4 shrink-0", color, state.status === "connecting" && "motion-safe:animate-spin")}
        />
        <span className={clsx(isFine && "max-md:sr-only")}>{t(state.status)}</span>
        {state.status === "reconnecting" && <NextAttempt {...state} />}
      </div>
      {state.status === "disconnected" && (
        <Button size="small" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}

function NextAttempt({ attempt, nextAttemptAt }: { attempt: number; nextAttemptAt: number }) {
  const t = useTranslations("connection");
  const seconds = useCountdown(nextAttemptAt);
  return (
    <>
      <span className="text-ink-3 tabular-nums">{t("attempt", { attempt })}</span>
      {/* A number that changes every second would be read out every second. */}
      {seconds > 0 && (
        <span aria-hidden className="text-ink-3 tabular-nums">
          {t("countdown", { seconds })}
        </span>
      )}
    </>
  );
}
