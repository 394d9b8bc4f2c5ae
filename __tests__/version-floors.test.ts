import { readFileSync } from "node:fs";
import * as z from "zod";

/** Below these, advisories are published; the registry cannot be asked on a closed network. */
const FLOORS: Record<string, string> = {
  next: "16.4.5",
  sharp: "0.35.5",
  "engine.io": "6.6.10",
  "socket.io-parser": "4.2.7",
  ws: "8.21.0",
  "next-auth": "4.24.15",
};

const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

function versionsOf(name: string): string[] {
  const suffix = `node_modules/${name}`;
  const found = Object.entries(lock.packages).filter(([path]) => path === suffix || path.endsWith(`/${suffix}`));
  return found.map(([, { version }]) => version ?? "none");
}

function isAtLeast(version: string, floor: string): boolean {
  return version.localeCompare(floor, "en", { numeric: true }) >= 0;
}

it.each(Object.entries(FLOORS))("locks %s at %s or newer, wherever it is", (name, floor) => {
  const versions = versionsOf(name);
  expect(versions).not.toEqual([]);
  expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
});
