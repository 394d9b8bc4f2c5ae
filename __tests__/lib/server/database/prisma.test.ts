import { database } from "@/lib/server/database/prisma";
import { useDatabase } from "../../../support/database";

useDatabase();

it("opens a migrated database that is empty", async () => {
  await expect(database().user.count()).resolves.toBe(0);
});

it("keeps what is written", async () => {
  await database().workspace.create({ data: { name: "甲乙丙" } });
  await expect(database().workspace.findMany()).resolves.toMatchObject([{ name: "甲乙丙", registration: "invite" }]);
});
