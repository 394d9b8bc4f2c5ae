import { createWorkspace, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";

useServer();

let owner: Person;

beforeAll(async () => {
  owner = await createWorkspace();
});

describe("a channel id", () => {
  it.each(["0", "-1", "1.0", "1e3", "x", "9007199254740993", "99999999999999999999", "%00", "%E4"])(
    "[ERR4] %s is not found",
    async (id) => {
      for (const path of ["", "/members", "/messages", "/changes?after=0"]) {
        expect((await owner.api.get(`/channels/${id}${path}`)).status).toBe(404);
      }
      expect((await owner.api.post(`/channels/${id}/messages`, { clientId: "a", body: "x" })).status).toBe(404);
    },
  );
});
