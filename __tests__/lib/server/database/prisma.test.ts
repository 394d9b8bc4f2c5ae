import { connectPrisma } from "@/lib/server/database/connect-prisma";
import { database } from "@/lib/server/database/prisma";
import { useDatabase } from "../../../support/database";
import { testConnection } from "../../../support/test-connection";

useDatabase();

it("opens a migrated database that is empty", async () => {
  await expect(database().user.count()).resolves.toBe(0);
});

it("keeps what is written", async () => {
  await database().workspace.create({ data: { name: "甲乙丙" } });
  await expect(database().workspace.findMany()).resolves.toMatchObject([{ name: "甲乙丙", registration: "invite" }]);
});

it("reads a time as it is, wherever the operator's database thinks it stands", async () => {
  const [{ name }] = await database().$queryRaw<[{ name: string }]>`SELECT current_database() AS name`;
  await database().$executeRawUnsafe(`ALTER DATABASE ${name} SET timezone TO 'Asia/Shanghai'`);
  const elsewhere = connectPrisma({ ...testConnection(), database: name });
  const [{ now }] = await elsewhere.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp() AS now`;
  await elsewhere.$disconnect();
  expect(Math.abs(now.getTime() - Date.now())).toBeLessThan(60_000);
});
