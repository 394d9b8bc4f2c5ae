import { SESSION_LIFE_MS } from "@/lib/protocol/timings";
import type { SessionName, SessionTable, StandingSession } from "@/lib/server/sessions/session-table";
import type { Viewer } from "@/lib/server/sessions/viewer";

type Hold = Promise<void> | null;

/** Rows of `sessions` in memory, with what was asked of them noted down; a session N has the token hash `token N`. */
export class SmallSessionTable implements SessionTable {
  readonly lookups: SessionName[][] = [];
  readonly confirmations: Viewer[][] = [];
  readonly touches: number[][] = [];
  private readonly standing = new Map<number, StandingSession>();
  private heldLookups: Hold = null;
  private heldConfirmations: Hold = null;
  private failure: Error | null = null;

  begin(viewer: Viewer, more: Partial<StandingSession> = {}): void {
    const fresh = { tokenHash: `token ${viewer.sessionId}`, lastSeenAt: new Date(), lifeMs: SESSION_LIFE_MS };
    this.standing.set(viewer.sessionId, { viewer, ...fresh, ...more });
  }

  end({ sessionId }: Viewer): void {
    this.standing.delete(sessionId);
  }

  /** Whatever is asked from now on fails, until null is set. */
  fail(failure: Error | null): void {
    this.failure = failure;
  }

  /** Lookups find what is so when they come, and say it when they are released. */
  holdLookups(): () => void {
    const { promise, release } = hold();
    this.heldLookups = promise;
    return () => {
      this.heldLookups = null;
      release();
    };
  }

  holdConfirmations(): () => void {
    const { promise, release } = hold();
    this.heldConfirmations = promise;
    return () => {
      this.heldConfirmations = null;
      release();
    };
  }

  async listStanding(names: SessionName[]): Promise<StandingSession[]> {
    if (this.failure) throw this.failure;
    this.lookups.push(names);
    const asked = new Set(names.map((name) => ("tokenHash" in name ? name.tokenHash : name.sessionId)));
    const found = [...this.standing.values()].filter(
      ({ viewer, tokenHash }) => asked.has(viewer.sessionId) || (tokenHash !== null && asked.has(tokenHash)),
    );
    await this.heldLookups;
    return found;
  }

  async listChanged(viewers: Viewer[]): Promise<number[]> {
    if (this.failure) throw this.failure;
    this.confirmations.push(viewers);
    const changed = viewers.filter(({ sessionId, role }) => this.standing.get(sessionId)?.viewer.role !== role);
    await this.heldConfirmations;
    return changed.map(({ sessionId }) => sessionId);
  }

  touch(sessionIds: number[]): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.touches.push(sessionIds);
    return Promise.resolve();
  }
}

function hold(): { promise: Promise<void>; release: () => void } {
  let release = () => {};
  const promise = new Promise<void>((resolve) => (release = resolve));
  return { promise, release };
}
