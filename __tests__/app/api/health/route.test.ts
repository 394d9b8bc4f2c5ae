import { GET } from "@/app/api/health/route";
import { connectPrisma } from "@/lib/server/database/connect-prisma";
import { runtime } from "@/lib/server/runtime";
import { useDatabase } from "../../../support/database";

useDatabase();

function getHealth(): Promise<Response> {
  return GET(new Request("http://localhost/api/health"), { params: Promise.resolve({}) });
}

it("[OPS1] answers 200 with the version while the database answers", async () => {
  const response = await getHealth();
  expect(response.status).toBe(200);
  await expect(response.json()).resolves.toEqual({ status: "ok", version: "0.0.0-test", database: "ok" });
});

it("[OPS1] answers 503 while the database does not", async () => {
  const working = runtime().prisma;
  runtime().prisma = connectPrisma({ connectionString: "postgresql://nobody@127.0.0.1:1/none" });
  const response = await getHealth();
  runtime().prisma = working;
  expect(response.status).toBe(503);
  await expect(response.json()).resolves.toMatchObject({ status: "unavailable", database: "unavailable" });
});
