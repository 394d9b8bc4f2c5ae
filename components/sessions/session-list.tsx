"use client";

import { useTranslations } from "next-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { Skeleton } from "@/components/ui/skeleton";
import { endWithNote } from "@/lib/client/sessions/end-with-note";
import { signOut } from "@/lib/client/sessions/sign-out";
import { useSessions } from "@/lib/client/sessions/use-sessions";
import { useUnsent } from "@/lib/client/sessions/use-unsent";
import { SessionRow } from "./session-row";
import { useUnsentText } from "./use-unsent-text";

/** Every place where one is signed in, this one first, and the way to end each. [AUTH9] */
export function SessionList() {
  const t = useTranslations("profile");
  const tApp = useTranslations("app");
  const { state, reload, end } = useSessions();
  const unsent = useUnsentText()(useUnsent());
  if (state.status === "loading") return <Skeleton rows={2} shape="person" label={tApp("loading")} />;
  if (state.status === "failed") return <LoadFailure text={t("sessionsFailed")} onRetry={reload} />;
  const here = state.sessions.filter(({ isCurrent }) => isCurrent);
  const elsewhere = state.sessions.filter(({ isCurrent }) => !isCurrent);
  return (
    <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
      {[...here, ...elsewhere].map((session) => (
        <SessionRow
          key={session.id}
          session={session}
          unsent={unsent}
          onEnd={() => (session.isCurrent ? endWithNote("signedOut", signOut) : end(session.id))}
        />
      ))}
    </ul>
  );
}
