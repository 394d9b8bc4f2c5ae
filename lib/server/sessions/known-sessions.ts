import { LRUCache } from "lru-cache";
import { logger } from "../logger";
import { SharedReading } from "../shared-reading";
import type { SessionName, SessionTable, StandingSession } from "./session-table";
import type { Viewer } from "./viewer";

/** A session that was ended by another process, or by hand, works for less than this. [AUTH5] */
const TRUST_MS = 1_000;
/** Leaves a slow statement as long again before what is known stops counting. */
const CONFIRM_INTERVAL_MS = 400;
/** What nobody has used for so long is not confirmed: its next use asks. */
const IDLE_AFTER_MS = 5_000;
/** A kilobyte each; whoever is beyond it is asked for each time, as everybody was once. */
const MAX_KNOWN = 10_000;
/** How stale `lastSeenAt` may be. [AUTH9] */
const TOUCH_AFTER_MS = 60_000;
/** Whoever has waited so long for their turn is answered. */
const PATIENCE_MS = 4_000;

/** Moments are those of `performance.now()`, which nobody can set; but for `lastSeenAt`. */
interface Known {
  viewer: Viewer;
  lastSeenAt: number;
  usedAt: number;
  expiresAt: number;
  /** When the statement that last found it standing was begun. */
  confirmedAt: number;
}

/**
 * Who is behind which session, without asking the database for each request. ADR 019
 *
 * What is known counts for less than a second after the database was last asked; those used lately are confirmed
 * together, in one statement. What ends or changes sessions in this process forgets them at once. Unknown sessions that
 * come together are looked up together.
 */
export class KnownSessions {
  private readonly known = new LRUCache<string, Known>({ max: MAX_KNOWN });
  private readonly lookups = new SharedReading((names: SessionName[]) => this.read(names), PATIENCE_MS);
  /** Counts what was forgotten: a lookup begun before it may have read what was so before. */
  private changes = 0;
  private readonly toTouch = new Set<Known>();
  /** Set while a refresh waits or is under way. */
  private timer: NodeJS.Timeout | null = null;
  private refreshing = Promise.resolve();
  private isStopped = false;

  constructor(private readonly table: SessionTable) {}

  /** The person in a session that stands, or null. Using a session prolongs it. [AUTH9] */
  async find(name: SessionName): Promise<Viewer | null> {
    const key = toKey(name);
    const known = this.known.get(key);
    const now = performance.now();
    const isTrusted = known !== undefined && now - known.confirmedAt < TRUST_MS && now < known.expiresAt;
    const session = isTrusted ? known : (await this.lookups.ask(name)).get(key);
    if (!session) return null;
    this.noteUse(session);
    return session.viewer;
  }

  /** Sessions have ended. Call it after the commit. */
  forget(sessionIds: readonly number[]): void {
    const ended = new Set(sessionIds);
    this.forgetWhere(({ sessionId }) => ended.has(sessionId));
  }

  /** A person has changed. Call it after the commit. */
  forgetPerson(userId: number): void {
    this.forgetWhere((viewer) => viewer.userId === userId);
  }

  /** Asks and notes nothing any more by itself. @returns once what is under way has ended */
  stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    return this.refreshing;
  }

  private forgetWhere(isMeant: (viewer: Viewer) => boolean): void {
    this.changes += 1;
    for (const [key, { viewer }] of [...this.known.entries()]) if (isMeant(viewer)) this.known.delete(key);
  }

  private async read(names: SessionName[]): Promise<Map<string, Known>> {
    const asked = new Map(names.map((name) => [toKey(name), name]));
    const { changes } = this;
    const begunAt = performance.now();
    const standing = await this.table.listStanding([...asked.values()]);
    const found = new Map<string, Known>();
    for (const session of standing) {
      const known = toKnown(session, begunAt);
      for (const key of keysOf(session)) if (asked.has(key)) found.set(key, known);
    }
    // Those who asked did so before the change; whoever asks after it must not hear the same.
    if (changes === this.changes) for (const [key, known] of found) this.known.set(key, known);
    return found;
  }

  private noteUse(session: Known): void {
    session.usedAt = performance.now();
    const now = Date.now();
    if (now - session.lastSeenAt > TOUCH_AFTER_MS) {
      session.lastSeenAt = now;
      this.toTouch.add(session);
    }
    this.keepFresh();
  }

  private keepFresh(): void {
    if (this.isStopped) return;
    this.timer ??= setTimeout(() => {
      this.refreshing = this.refresh();
    }, CONFIRM_INTERVAL_MS).unref();
  }

  private async refresh(): Promise<void> {
    const usedLately = this.listUsedLately();
    await Promise.all([this.touch(), this.confirm(usedLately)]);
    this.timer = null;
    if (usedLately.length > 0 || this.toTouch.size > 0) this.keepFresh();
  }

  /** Those used last come first. */
  private listUsedLately(): [string, Known][] {
    const since = performance.now() - IDLE_AFTER_MS;
    const lately: [string, Known][] = [];
    for (const entry of this.known.entries()) {
      if (entry[1].usedAt < since) break;
      lately.push(entry);
    }
    return lately;
  }

  private async confirm(sessions: [string, Known][]): Promise<void> {
    if (sessions.length === 0) return;
    const begunAt = performance.now();
    try {
      const changed = new Set(await this.table.listChanged(sessions.map(([, { viewer }]) => viewer)));
      for (const [key, session] of sessions) {
        if (!changed.has(session.viewer.sessionId)) session.confirmedAt = begunAt;
        else if (this.known.peek(key) === session) this.known.delete(key);
      }
    } catch (err) {
      // Nothing is known any more then: each request asks for itself, and is told.
      logger().debug({ err }, "what is known of sessions could not be confirmed");
    }
  }

  private async touch(): Promise<void> {
    const due = [...this.toTouch];
    this.toTouch.clear();
    if (due.length === 0) return;
    try {
      await this.table.touch(due.map(({ viewer }) => viewer.sessionId));
    } catch (err) {
      for (const session of due) session.lastSeenAt = 0;
      logger().debug({ err }, "it could not be noted that sessions are in use");
    }
  }
}

function toKnown({ viewer, lastSeenAt, lifeMs }: StandingSession, begunAt: number): Known {
  return {
    viewer,
    lastSeenAt: lastSeenAt.getTime(),
    usedAt: begunAt,
    expiresAt: begunAt + lifeMs,
    confirmedAt: begunAt,
  };
}

function toKey(name: SessionName): string {
  return "tokenHash" in name ? name.tokenHash : `${name.sessionId} ${name.userId}`;
}

/** The names a session could have been asked for by. */
function keysOf({ tokenHash, viewer }: StandingSession): string[] {
  return [toKey(viewer), ...(tokenHash === null ? [] : [toKey({ tokenHash })])];
}
