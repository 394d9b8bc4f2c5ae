import { findSession } from "./find-session";
import { hashToken } from "./hash-token";
import type { Viewer } from "./viewer";

/** What somebody shows to say who they are. */
export type Credential =
  | { kind: "bearer"; token: string }
  /** The session named in next-auth's cookie, already decrypted. */
  | { kind: "cookie"; sessionId: number; userId: number };

/** The person behind a credential; null when its session has ended or the person is deactivated. [AUTH5] */
export function findViewer(credential: Credential): Promise<Viewer | null> {
  if (credential.kind === "bearer") return findSession({ tokenHash: hashToken(credential.token) });
  return findSession({ sessionId: credential.sessionId, userId: credential.userId });
}
