"use client";

import { MonitorSmartphone, SquareTerminal } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTimeAgo } from "@/components/ui/use-time-ago";
import type { Session } from "@/lib/protocol/sessions";
import { deviceName, type DeviceName } from "./device-name";

interface SessionRowProps {
  session: Session;
  /** What would be lost by ending this device's; null for nothing. */
  unsent: string | null;
  onEnd: () => Promise<void>;
}

/** One sign-in: what it is, when it was used last, and its end; for this device that is asked first. */
export function SessionRow({ session, unsent, onEnd }: SessionRowProps) {
  const t = useTranslations("profile");
  const device = deviceName(session.userAgent);
  const name = useDeviceText()(device);
  const Icon = device.kind === "program" ? SquareTerminal : MonitorSmartphone;
  const { isPending, refusal, attempt } = useAttempt();
  const [isAsking, setAsking] = useState(false);
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-3 px-3 py-2">
      <Icon aria-hidden className="size-5 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="truncate" title={session.userAgent}>
          {name}
        </p>
        <p className="text-sm text-ink-3">
          {session.isCurrent ? (
            <span className="font-semibold text-accent">{t("thisDevice")}</span>
          ) : (
            <LastSeen at={session.lastSeenAt} />
          )}
        </p>
      </div>
      <Button
        size="small"
        aria-label={t("endSession", { device: name })}
        isPending={isPending}
        onClick={() => (session.isCurrent ? setAsking(true) : void attempt(onEnd))}
      >
        {t("end")}
      </Button>
      {refusal && (
        <div className="basis-full">
          <Notice tone="bad">{refusal}</Notice>
        </div>
      )}
      <ConfirmedAttempt
        title={t("endHereTitle")}
        text={[t("endHereText"), unsent].filter(Boolean).join("\n")}
        confirm={t("signOut")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={onEnd}
      />
    </li>
  );
}

function LastSeen({ at }: { at: string }) {
  const t = useTranslations("profile");
  const format = useFormatter();
  const timeAgo = useTimeAgo();
  return (
    <time dateTime={at} title={format.dateTime(new Date(at), { dateStyle: "full", timeStyle: "short" })}>
      {t("lastSeen", { time: timeAgo(at) })}
    </time>
  );
}

function useDeviceText(): (device: DeviceName) => string {
  const t = useTranslations("profile");
  return (device) => {
    if (device.kind === "browser") return t("device", device);
    return device.kind === "program" ? t("program", device) : t("unknownDevice");
  };
}
