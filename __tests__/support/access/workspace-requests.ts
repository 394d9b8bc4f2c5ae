import { openBrowser, type Browser } from "../browser";
import { createPerson, createWorkspace, PASSWORD, type Person } from "../people";

/** Everybody who may come to the workspace, signed in or not any more. */
export type Comer = "deactivated" | "member" | "admin" | "owner";
export const comers = {} as Record<Comer, Person>;
/** Another owner, who prepares what is asked for. */
let keeper: Person;
let [plain, heir] = [0, 0];
let inviteCode = "";

/**
 * Lets everybody join; call it in a `beforeAll` after `useServer`.
 *
 * @param first the owner, where there is a workspace already
 */
export async function gatherComers(first?: Person): Promise<void> {
  keeper = first ?? (await createWorkspace());
  for (const name of ["deactivated", "member", "admin", "owner"] as const)
    comers[name] = await createPerson(`the-${name}`);
  plain = (await createPerson("plain")).user.id;
  heir = (await createPerson("heir")).user.id;
  await keeper.api.patch(`/users/${comers.admin.user.id}`, { role: "admin" });
  await keeper.api.patch(`/users/${comers.owner.user.id}`, { role: "owner" });
  await keeper.api.patch(`/users/${comers.deactivated.user.id}`, { isActive: false });
  inviteCode = await newInvite();
}

let count = 0;
const newInvite = async () => (await keeper.api.post("/invites")).body.invite.code as string;
const somebodyElse = async () => (await openBrowser(keeper)).sessionId;

async function newReset(): Promise<string> {
  const { url } = (await keeper.api.post(`/users/${plain}/password-reset`)).body;
  return new URL(url).hash.slice(1);
}

interface Asked {
  path: string;
  body?: unknown;
}

/** A well-formed request for every route that is no channel's, and each way to use it. */
export const WORKSPACE_REQUESTS: Record<string, (asking: Browser | null) => Asked | Promise<Asked>> = {
  "GET /api/admin/channels": () => ({ path: "/admin/channels" }),
  "GET /api/admin/invites": () => ({ path: "/admin/invites" }),
  "GET /api/admin/users": () => ({ path: "/admin/users" }),
  "GET /api/channels": () => ({ path: "/channels" }),
  "POST /api/channels": () => ({ path: "/channels", body: { name: `new ${count++}` } }),
  "GET /api/channels/numbers": () => ({ path: "/channels/numbers" }),
  "GET /api/health": () => ({ path: "/health" }),
  "GET /api/invites": () => ({ path: "/invites" }),
  "POST /api/invites": () => ({ path: "/invites", body: {} }),
  "DELETE /api/invites/[code]": async () => ({ path: `/invites/${await newInvite()}` }),
  "POST /api/password-resets": async () => ({
    path: "/password-resets",
    body: { token: await newReset(), password: PASSWORD },
  }),
  "POST /api/realtime/token": () => ({ path: "/realtime/token" }),
  "GET /api/sessions": () => ({ path: "/sessions" }),
  "POST /api/sessions": () => ({ path: "/sessions", body: { username: "plain", password: PASSWORD } }),
  "DELETE /api/sessions": () => ({ path: "/sessions" }),
  "DELETE /api/sessions/[sessionId] own": async (asking) => ({
    path: `/sessions/${asking?.sessionId ?? (await somebodyElse())}`,
  }),
  "DELETE /api/sessions/[sessionId] another's": async () => ({ path: `/sessions/${await somebodyElse()}` }),
  "DELETE /api/sessions/current": () => ({ path: "/sessions/current" }),
  "GET /api/users": () => ({ path: "/users?query=plain" }),
  "POST /api/users": () => ({
    path: "/users",
    body: { username: `new-${count++}`, displayName: "New", password: PASSWORD, inviteCode },
  }),
  "PATCH /api/users/[userId] member": () => ({ path: `/users/${plain}`, body: { role: "member" } }),
  "PATCH /api/users/[userId] to-owner": () => ({ path: `/users/${heir}`, body: { role: "owner" } }),
  "PATCH /api/users/[userId] owner": () => ({ path: `/users/${keeper.user.id}`, body: { role: "owner" } }),
  "POST /api/users/[userId]/password-reset member": () => ({ path: `/users/${plain}/password-reset` }),
  "POST /api/users/[userId]/password-reset owner": () => ({ path: `/users/${keeper.user.id}/password-reset` }),
  "GET /api/users/me": () => ({ path: "/users/me" }),
  "PATCH /api/users/me": () => ({ path: "/users/me", body: { locale: "en" } }),
  "GET /api/workspace": () => ({ path: "/workspace" }),
  "PATCH /api/workspace": () => ({ path: "/workspace", body: { name: "Acme" } }),
};
