import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { ChannelListing, Member } from "@/lib/protocol/channels";
import type { Envelope } from "@/lib/protocol/realtime";
import type { CurrentUser, User } from "@/lib/protocol/users";
import { ModelChannel } from "./model-channel";
import { SmallRealtime } from "./small-realtime";

const nodeFetch = globalThis.fetch;

export interface Asked {
  method: string;
  /** With its query. */
  path: string;
  body: unknown;
}

export const person = (id: number, displayName: string): User => ({
  id,
  username: displayName.toLowerCase(),
  displayName,
  role: "member",
  isActive: true,
  avatarUrl: null,
  lastActiveAt: null,
});

/**
 * As much of the contract as a page needs, in memory, over real HTTP and real sockets, with faults on demand.
 *
 * The person at the page is Ada, number 1; the test speaks for everyone else.
 */
export class SmallChat extends SmallRealtime {
  readonly ada: CurrentUser = { ...person(1, "Ada"), locale: null };
  readonly users = [person(1, "Ada"), person(2, "Bob"), person(3, "Cyd")];
  readonly asked: Asked[] = [];
  readonly channel = new ModelChannel(1);
  readonly listing: ChannelListing = {
    ...{ id: 1, kind: "channel", name: "general", topic: "", isPrivate: false, isGeneral: true, isArchived: false },
    ...{ createdBy: 2, lastSeq: 0, lastChangeSeq: 0, memberCount: 2 },
    membership: { lastReadSeq: 0, unreadCount: 0, mentionCount: 0 },
  };
  members: Member[] = this.users.slice(0, 2).map((user) => ({ user, joinedAt: "2026-01-01T00:00:00.000Z" }));
  /** What becomes of a request: a status refuses it, "cut" breaks the line, null lets it pass; a promise holds it. */
  fault: (asked: Asked) => number | "cut" | Promise<null> | null = () => null;

  /** Makes this server the one the page came from. */
  serveThisPage(): void {
    globalThis.fetch = (input, init) => nodeFetch(new URL(String(input), this.url), init);
  }

  /** Someone else's message, told to the page unless it is lost. */
  say(body: string, { authorId = 2, isLost = false }: { authorId?: number; isLost?: boolean } = {}) {
    const message = this.channel.create(body, { authorId });
    if (!isLost) this.push("message", message);
    return message;
  }

  push(
    type: Envelope["type"],
    data: unknown,
    who: { channel_id?: number; user_id?: number } = { channel_id: 1 },
  ): void {
    this.tell({ type, data, ...who, timestamp: new Date().toISOString() } as Envelope);
  }

  /** What was asked of one path since the beginning. */
  askedFor(method: string, path: string): Asked[] {
    return this.asked.filter((asked) => asked.method === method && asked.path.startsWith(path));
  }

  protected override onRequest(request: IncomingMessage, response: ServerResponse): void {
    void this.reply(request, response);
  }

  private async reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: path = "" } = request;
    const content = await text(request);
    const asked: Asked = { method, path, body: content === "" ? undefined : JSON.parse(content) };
    this.asked.push(asked);
    const fault = await this.fault(asked);
    if (fault === "cut") return void response.destroy();
    const [status, body] = fault === null ? this.handle(asked) : [fault, refusal(fault)];
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  private handle({ method, path, body }: Asked): [number, unknown?] {
    const { pathname, searchParams } = new URL(path, "http://localhost");
    const limit = Number(searchParams.get("limit") ?? 50);
    switch (`${method} ${pathname}`) {
      case "POST /api/realtime/token":
        return [200, { token: "token" }];
      case "GET /api/channels": {
        const { lastSeq, lastChangeSeq } = this.channel;
        return [200, { channels: [{ ...this.listing, lastSeq, lastChangeSeq }] }];
      }
      case "GET /api/channels/numbers": {
        const { lastSeq, lastChangeSeq } = this.channel;
        const { lastReadSeq } = this.listing.membership ?? {};
        return [
          200,
          { numbers: lastReadSeq === undefined ? [] : [{ channelId: 1, lastSeq, lastChangeSeq, lastReadSeq }] },
        ];
      }
      case "GET /api/channels/1/members":
        return [200, { members: this.members }];
      case "GET /api/channels/1/messages": {
        const at = (name: string) => Number(searchParams.get(name));
        if (at("before")) return [200, this.channel.olderPage(at("before"), limit)];
        if (at("after")) return [200, this.channel.newerPage(at("after"), limit)];
        return [200, at("around") ? this.channel.aroundPage(at("around"), limit) : this.channel.newestPage(limit)];
      }
      case "GET /api/channels/1/changes":
        return [200, this.channel.changes(Number(searchParams.get("after")), limit)];
      case "POST /api/channels/1/messages":
        return this.store(body as { clientId: string; body: string });
      case "PUT /api/channels/1/read": {
        const { seq } = body as { seq: number };
        return [200, { membership: { lastReadSeq: seq, unreadCount: this.channel.lastSeq - seq, mentionCount: 0 } }];
      }
      case "GET /api/users": {
        const ids = searchParams.get("ids")?.split(",").map(Number);
        const query = searchParams.get("query") ?? "";
        const isWanted = ({ id, username }: User) => (ids ? ids.includes(id) : username.includes(query));
        return [200, { users: this.users.filter(isWanted) }];
      }
      case "GET /api/admin/users": {
        const found = this.users.filter(({ username }) => username.includes(searchParams.get("query") ?? ""));
        return [200, { users: found, total: found.length }];
      }
      default:
        return this.change(method, pathname, body) ?? [404, refusal(404)];
    }
  }

  private store({ clientId, body }: { clientId: string; body: string }): [number, unknown] {
    const known = this.channel.findSent(this.ada.id, clientId);
    if (known) return [200, { message: known }];
    const message = this.channel.create(body, { authorId: this.ada.id, clientId });
    this.push("message", message);
    return [201, { message }];
  }

  private change(method: string, pathname: string, body: unknown): [number, unknown] | null {
    const message = this.channel.find(Number(/^\/api\/channels\/1\/messages\/(\d+)$/.exec(pathname)?.[1]));
    if (!message) return null;
    if (method === "DELETE") return [200, { message: this.channel.remove(message.seq) }];
    return [200, { message: this.channel.edit(message.seq, (body as { body: string }).body) }];
  }
}

function refusal(status: number) {
  const code = { 401: "unauthenticated", 403: "forbidden", 404: "not_found", 409: "conflict" }[status] ?? "unavailable";
  return { error: { code, message: "No." } };
}
