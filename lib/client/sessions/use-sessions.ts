import { useCallback, useEffect, useState } from "react";
import type { Session } from "@/lib/protocol/sessions";
import { request } from "../api/request";

type Sessions = { status: "loading" } | { status: "failed" } | { status: "ready"; sessions: Session[] };

/** The person's own sign-ins, and ending one of them, which throws an ApiError. [AUTH9] */
export function useSessions(): { state: Sessions; reload: () => void; end: (sessionId: number) => Promise<void> } {
  const [state, setState] = useState<Sessions>({ status: "loading" });

  const reload = useCallback(() => {
    request<{ sessions: Session[] }>("GET", "/api/sessions").then(
      ({ sessions }) => setState({ status: "ready", sessions }),
      () => setState({ status: "failed" }),
    );
  }, []);

  useEffect(reload, [reload]);

  const end = useCallback(
    async (sessionId: number) => {
      await request("DELETE", `/api/sessions/${sessionId}`);
      reload();
    },
    [reload],
  );
  return { state, reload, end };
}
