import type { User } from "@/lib/protocol/users";
import { USERS_PAGE_MAX } from "@/lib/protocol/limits";
import { request } from "../api/request";
import type { AppStore } from "../store/make-store";
import { usersHeard } from "./users-slice";

/** Fetches people that are shown and not known, together. */
export class UserLoader {
  private readonly wanted = new Set<number>();
  /** Asked for before, each until the answer: who was not in it does not exist, and is not asked for at every render. */
  private readonly asked = new Map<number, Promise<void>>();
  private batch: Promise<void> | null = null;

  constructor(private readonly store: AppStore) {}

  /** Puts a person on the list; everyone asked for in one turn of the page goes into one request per 100. */
  want(userId: number): void {
    if (this.asked.has(userId) || this.store.getState().users.byId[userId]) return;
    this.wanted.add(userId);
    this.batch ??= Promise.resolve().then(() => this.load());
    this.asked.set(userId, this.batch);
  }

  /** Puts several on the list. Done once they are here, or could not be read. */
  async wantAll(userIds: readonly number[]): Promise<void> {
    for (const userId of userIds) this.want(userId);
    for (const userId of userIds) await this.asked.get(userId);
  }

  private async load(): Promise<void> {
    const ids = [...this.wanted];
    this.wanted.clear();
    this.batch = null;
    const parts = Array.from({ length: Math.ceil(ids.length / USERS_PAGE_MAX) }, (_, part) =>
      ids.slice(part * USERS_PAGE_MAX, (part + 1) * USERS_PAGE_MAX),
    );
    await Promise.all(parts.map((part) => this.fetch(part)));
  }

  private async fetch(ids: number[]): Promise<void> {
    try {
      const { users } = await request<{ users: User[] }>("GET", `/api/users?ids=${ids.join(",")}`);
      this.store.dispatch(usersHeard(users));
    } catch {
      // Whoever shows them next asks again.
      for (const id of ids) this.asked.delete(id);
    }
  }
}
