"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ConnectionState } from "@/lib/client/realtime/connection-state";
import { CONNECTION_LOOKS } from "./connection-look";
import { ConnectionNews } from "./connection-news";
import { useCountdown } from "./use-countdown";
import { useIsOffline } from "./use-is-offline";

interface ConnectionIndicatorProps {
  state: ConnectionState;
  onRetry: () => void;
}

/** Where the connection stands, in the founding document's words; a trouble gets a line of its own where the header is narrow. */
export function ConnectionIndicator({ state, onRetry }: ConnectionIndicatorProps) {
  const t = useTranslations("connection");
  const isOffline = useIsOffline();
  const { icon: Icon, color } = CONNECTION_LOOKS[state.status];
  const isFine = state.status === "connected";
  return (
    <div
      className={clsx(
        "flex items-center gap-2 text-sm whitespace-nowrap text-ink-2",
        // As high with a button as without: from one trouble to the next nothing moves.
        !isFine &&
          "@max-2xl:order-last @max-2xl:h-11 @max-2xl:w-full @max-2xl:pl-2 @max-sm:h-auto @max-sm:min-h-11 @max-sm:flex-wrap",
      )}
    >
      {/* Not live: its seconds would be read out every second. What is news is told apart. */}
      <div
        role="status"
        aria-live="off"
        aria-label={t("label")}
        title={isOffline && !isFine ? t("offline") : undefined}
        className="flex items-center gap-1.5"
      >
        <Icon
          aria-hidden
          className={clsx("size-4 shrink-0", color, state.status === "connecting" && "motion-safe:animate-spin")}
        />
        <span className={clsx(isFine && "max-md:sr-only")}>{t(state.status)}</span>{" "}
        {state.status === "reconnecting" && <NextAttempt {...state} isBrief={isOffline} />}
      </div>
      {isOffline && !isFine && <span className="min-w-0 truncate text-ink-3">{t("offline")}</span>}
      {state.status === "reconnecting" && (
        <Button size="small" onClick={onRetry}>
          {t("tryNow")}
        </Button>
      )}
      {state.status === "disconnected" && (
        <Button size="small" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
      <ConnectionNews status={state.status} isOffline={isOffline} />
    </div>
  );
}

interface NextAttemptProps {
  attempt: number;
  nextAttemptAt: number;
  /** There is more to say: a phone has no room for this as well. */
  isBrief: boolean;
}

function NextAttempt({ attempt, nextAttemptAt, isBrief }: NextAttemptProps) {
  const t = useTranslations("connection");
  const seconds = useCountdown(nextAttemptAt);
  return (
    <span className={clsx("text-ink-3 tabular-nums", isBrief && "@max-2xl:hidden")}>
      {t("attempt", { attempt })}
      {seconds > 0 && t("countdown", { seconds })}
    </span>
  );
}
