import type { User } from "@/lib/protocol/users";
import { USERS_PAGE_MAX } from "@/lib/protocol/limits";
import { request } from "../api/request";
import type { AppStore } from "../store/make-store";
import { usersHeard } from "./users-slice";

/** Fetches people that are shown and not known, together. */
export class UserLoader {
  private readonly wanted = new Set<number>();
  /** Asked for before: who was not among the answer does not exist, and is not asked for at every render. */
  private readonly asked = new Set<number>();
  private isWaiting = false;

  constructor(private readonly store: AppStore) {}

  /** Puts a person on the list; everyone asked for in one turn of the page goes into one request per 100. */
  want(userId: number): void {
    if (this.asked.has(userId) || this.store.getState().users.byId[userId]) return;
    this.asked.add(userId);
    this.wanted.add(userId);
    if (this.isWaiting) return;
    this.isWaiting = true;
    queueMicrotask(() => this.load());
  }

  private load(): void {
    const ids = [...this.wanted];
    this.wanted.clear();
    this.isWaiting = false;
    for (let at = 0; at < ids.length; at += USERS_PAGE_MAX) void this.fetch(ids.slice(at, at + USERS_PAGE_MAX));
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
