import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { runOrFail } from "./run.mjs";
import { whenChanged } from "./stamp.mjs";
import { step } from "./step.mjs";

const GENERATED = "lib/server/database/generated";
/** What pages and server are built from. */
const SOURCES = ["app", "components", "lib", "public", "server.ts", "instrumentation.ts", "prisma/schema.prisma"];
const CONFIGS = [
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "scripts/build-server.mjs",
  "scripts/build-service-worker.mjs",
];

/**
 * Gets a clone ready to run, doing only what is not done already.
 *
 * @param {{ build?: boolean }} options build: pages and server too, as production needs them
 */
export async function prepare({ build = false } = {}) {
  process.chdir(ROOT);
  if (!(await isInstalled())) {
    await whenChanged({
      stamp: "node_modules/.huddle-stamp",
      inputs: ["package-lock.json"],
      outputs: ["node_modules/.package-lock.json"],
      work: () => step("Installing packages (a minute or two)", install),
    });
  }
  await whenChanged({
    stamp: `${GENERATED}/.stamp`,
    inputs: ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"],
    outputs: [`${GENERATED}/client.ts`],
    work: () => step("Generating the database client", generate),
  });
  if (build) {
    await whenChanged({
      stamp: "dist/.stamp",
      inputs: [...SOURCES, ...CONFIGS],
      outputs: [".next/BUILD_ID", "dist/server.js", "dist/service-worker.js"],
      work: async () => {
        await step("Building the pages (about half a minute)", buildPages);
        await step("Building the server", buildServer);
        await step("Building the service worker", buildServiceWorker);
      },
    });
  }
}

/**
 * Whether `node_modules` holds what the lock file names, whoever installed it. npm writes its own list there as the last
 * thing it does, so an installation that was interrupted has none.
 */
async function isInstalled() {
  const listPath = path.join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(listPath)) return false;
  const [wanted, installed] = await Promise.all([
    readPackages(path.join(ROOT, "package-lock.json")),
    readPackages(listPath),
  ]);
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === "" || optional || installed[name]?.version === version,
  );
}

async function readPackages(lockPath) {
  return JSON.parse(await readFile(lockPath, "utf8")).packages;
}

/** `--include=dev`: what builds is among the development packages, and NODE_ENV may say production. */
async function install() {
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev"];
  if (npm?.endsWith(".js")) await runOrFail(process.execPath, [npm, ...args], { quiet: true });
  else await runOrFail("npm", args, { quiet: true });
}

async function generate() {
  // Any file that exists keeps it from downloading an engine that generating does not need.
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  await runOrFail(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { quiet: true, env });
}

async function buildPages() {
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runOrFail(process.execPath, ["node_modules/next/dist/bin/next", "build"], { quiet: true, env });
}

async function buildServer() {
  await runOrFail(process.execPath, ["scripts/build-server.mjs"], { quiet: true });
}

async function buildServiceWorker() {
  await runOrFail(process.execPath, ["scripts/build-service-worker.mjs"], { quiet: true });
}
