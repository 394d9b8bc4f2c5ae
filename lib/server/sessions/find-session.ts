import { runtime } from "../runtime";
import { KnownSessions } from "./known-sessions";
import { sessionTable, type SessionName } from "./session-table";
import type { Viewer } from "./viewer";

/** The person in a session that stands, as every request asks; null when it has ended, or the person is deactivated. [AUTH5] */
export function findSession(name: SessionName): Promise<Viewer | null> {
  return (runtime().knownSessions ??= new KnownSessions(sessionTable)).find(name);
}
