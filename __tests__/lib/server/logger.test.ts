import { execFileSync } from "node:child_process";

const SECRETS_BY_NAME = `
  const secret = "hunter2";
  logger().warn(
    { requestId: "1", password: secret, body: secret, request: { token: secret, cookie: secret, authorization: secret } },
    "something happened",
  );
`;

/** Prisma checks a statement before it connects, so no database is needed for it to be refused. */
const REFUSED_STATEMENT = `
  import { connectPrisma } from "./lib/server/database/connect-prisma.ts";
  await connectPrisma({ host: "/nowhere" }).message.create({ data: { body: "a private word", clientId: 1 } }).catch(
    (err) => logger().error({ err }, "request failed"),
  );
`;

/** What a program logs, in a process of its own, as the console gets it. */
function linesOf(program: string): string {
  const code = `import { logger } from "./lib/server/logger.ts";\n${program}`;
  return execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code], {
    encoding: "utf8",
  });
}

it("writes JSON lines in which passwords, tokens and message bodies are not", () => {
  expect(JSON.parse(linesOf(SECRETS_BY_NAME))).toEqual({
    level: 40,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    requestId: "1",
    password: "[Redacted]",
    body: "[Redacted]",
    request: { token: "[Redacted]", cookie: "[Redacted]", authorization: "[Redacted]" },
    msg: "something happened",
  });
});

it("does not quote the statement that Prisma refuses", () => {
  const line = linesOf(REFUSED_STATEMENT);
  expect(line).not.toContain("a private word");
  expect(JSON.parse(line)).toMatchObject({ err: { message: "Argument `seq` is missing." } });
});
