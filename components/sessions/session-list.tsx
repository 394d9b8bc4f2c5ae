"use client";

import { MonitorSmartphone } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useFailureToast } from "@/components/errors/use-failure-toast";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { useSessions } from "@/lib/client/sessions/use-sessions";
import type { Session } from "@/lib/protocol/sessions";
import { deviceName } from "./device-name";

/** Every place where one is signed in, and the way to end each. */
export function SessionList() {
  const t = useTranslations("profile");
  const tApp = useTranslations("app");
  const { state, reload, end } = useSessions();
  const tellFailure = useFailureToast();
  if (state.status === "loading") return <Skeleton rows={2} shape="person" label={tApp("loading")} />;
  if (state.status === "failed") {
    return (
      <Notice
        tone="bad"
        action={
          <Button size="small" onClick={reload}>
            {tApp("tryAgain")}
          </Button>
        }
      >
        {t("sessionsFailed")}
      </Notice>
    );
  }
  return (
    <ul className="flex flex-col divide-y divide-line">
      {state.sessions.map((session) => (
        <SessionRow key={session.id} session={session} onEnd={() => void end(session.id).catch(tellFailure)} />
      ))}
    </ul>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const t = useTranslations("profile");
  const format = useFormatter();
  const device = useDeviceText(session.userAgent);
  const time = format.dateTime(new Date(session.lastSeenAt), { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-3 py-2">
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="truncate" title={session.userAgent}>
          {device}
        </p>
        <p className="text-sm text-ink-3">{session.isCurrent ? t("thisDevice") : t("lastSeen", { time })}</p>
      </div>
      {!session.isCurrent && (
        <Button size="small" aria-label={t("endSession", { device })} onClick={onEnd}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}

function useDeviceText(userAgent: string): string {
  const t = useTranslations("profile");
  const device = deviceName(userAgent);
  if (device.kind === "browser") return t("device", device);
  return device.kind === "program" ? t("program", device) : t("unknownDevice");
}
