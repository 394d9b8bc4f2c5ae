import { routes } from "@/app/api/routes";
import { createWorkspace, general, type Person } from "@/__tests__/support/people";
import { api } from "@/__tests__/support/api";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";

useServer();

let owner: Person;

beforeAll(async () => {
  owner = await createWorkspace();
});

const verbs = Object.entries(routes).flatMap(([path, module]) =>
  Object.keys(module).map((verb): [string, string] => [verb, path]),
);
const watched = verbs.filter(([, path]) => path !== "/api/health");

/** As the owner, in the channel everyone is in. */
function ask(verb: string, path: string, query: string): Promise<Response> {
  const url = serverUrl() + path.replace("[channelId]", String(general())).replaceAll(/\[\w+\]/g, "1") + query;
  return fetch(url, { method: verb, headers: { authorization: `Bearer ${owner.token}` } });
}

describe("a query that a path does not take", () => {
  it.each(watched)("[ERR6] is refused by %s %s, which names the key and does nothing", async (verb, path) => {
    const response = await ask(verb, path, "?surplus=1");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid", fields: { surplus: "unknown" } } });
    expect((await owner.api.get("/users/me")).status).toBe(200);
  });

  it("[ERR6] [OPS1] is nothing to the health of the server", async () => {
    expect((await ask("GET", "/api/health", "?t=1")).status).toBe(200);
  });

  it("[ERR6] is not one when there is a question mark and nothing behind it", async () => {
    expect((await ask("GET", "/api/channels", "?")).status).toBe(200);
  });

  it("[ERR6] [ERR3] is no way to find out that an address exists which a member must not know", async () => {
    const { code } = (await owner.api.post("/invites")).body.invite;
    const joined = await api().post("/users", {
      username: "member",
      displayName: "Member",
      password: "correct horse battery",
      inviteCode: code,
    });
    for (const table of ["users", "channels", "invites"]) {
      expect((await api(joined.body.token).get(`/admin/${table}?surplus=1`)).status).toBe(404);
    }
  });
});
