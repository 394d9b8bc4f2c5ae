import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

let project: string;

/** A project of its own: the scripts take the folder above their own for it. */
beforeEach(async () => {
  project = await mkdtemp(path.join(os.tmpdir(), "huddle stamp "));
  await cp("scripts", path.join(project, "scripts"), { recursive: true });
  await mkdir(path.join(project, "app"));
  await writeFile(path.join(project, "app", "page.tsx"), "one");
});
afterEach(() => rm(project, { recursive: true }));

const PROGRAM = `
  import { appendFile, writeFile } from "node:fs/promises";
  import { whenChanged } from "./scripts/stamp.mjs";
  await whenChanged({
    stamp: "dist/.stamp",
    inputs: ["app", "missing.ts"],
    outputs: ["result"],
    work: async () => {
      if (process.env.FAIL) throw new Error("failed");
      await writeFile("result", "");
      await appendFile("runs", "x");
    },
  });
`;

function prepare(env: Record<string, string> = {}): void {
  const options = {
    cwd: project,
    env: { PATH: process.env.PATH, NODE_ENV: "test" as const, ...env },
    stdio: "pipe" as const,
  };
  execFileSync(process.execPath, ["--input-type=module", "--eval", PROGRAM], options);
}

async function runs(): Promise<number> {
  return (await readFile(path.join(project, "runs"), "utf8")).length;
}

it("does nothing again when nothing changed", async () => {
  prepare();
  prepare();
  expect(await runs()).toBe(1);
});

it("works again when a file has other content, appears, or its result is gone", async () => {
  prepare();
  await writeFile(path.join(project, "app", "page.tsx"), "two");
  prepare();
  expect(await runs()).toBe(2);
  await writeFile(path.join(project, "app", "layout.tsx"), "");
  prepare();
  expect(await runs()).toBe(3);
  await rm(path.join(project, "result"));
  prepare();
  expect(await runs()).toBe(4);
});

it("works again after it failed, though nothing changed since", async () => {
  prepare();
  await writeFile(path.join(project, "app", "page.tsx"), "two");
  expect(() => prepare({ FAIL: "1" })).toThrow("failed");
  await writeFile(path.join(project, "app", "page.tsx"), "one");
  prepare();
  expect(await runs()).toBe(2);
});
