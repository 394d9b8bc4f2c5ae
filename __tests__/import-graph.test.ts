import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.dirname(__dirname);
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** What each file of ours imports for its values, as file names of ours or names of packages. */
const graph = new Map(sourceFiles().map((file) => [file, importsOf(file)]));

function sourceFiles(): string[] {
  const inFolders = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name)),
  );
  const isSource = (file: string) => /\.tsx?$/.test(file) && !/\.d\.ts$|\/generated\//.test(file);
  return [...inFolders, "server.ts"].filter(isSource);
}

function importsOf(file: string): string[] {
  const code = readFileSync(path.join(ROOT, file), "utf8");
  return [...code.matchAll(IMPORT)].map(([, named, lazy]) => resolve(file, (named ?? lazy)!));
}

function resolve(from: string, name: string): string {
  const target = name.startsWith("@/") ? name.slice(2) : name.startsWith(".") ? path.join(from, "..", name) : null;
  if (target === null) return name;
  const candidates = [target, `${target}.ts`, `${target}.tsx`];
  return candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(path.join(ROOT, candidate))) ?? target;
}

function reachableFrom(start: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    graph.get(file)?.forEach(visit);
  };
  visit(start);
  return seen;
}

it("has no circle", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (done.has(file) || way.includes(file)) return;
    graph.get(file)?.forEach((next) => visit(next, [...way, file]));
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

it("keeps what only Next can load out of server.ts", () => {
  const reached = reachableFrom("server.ts");
  expect(reached).toContain("lib/server/database/open-database.ts");
  expect([...reached].filter((name) => ["server-only", "next/headers", "next/server"].includes(name))).toEqual([]);
});

it("keeps the server out of the browser", () => {
  const browserFiles = [...graph.keys()].filter((file) => /^(lib\/client|components)\//.test(file));
  const leaks = browserFiles.flatMap((file) =>
    [...reachableFrom(file)]
      .filter((reached) => reached.startsWith("lib/server/"))
      .map((reached) => `${file} reaches ${reached}`),
  );
  expect(browserFiles.length).toBeGreaterThan(0);
  expect(leaks).toEqual([]);
});

it("keeps the schemas out of the browser, which checks nothing against them", () => {
  const loading = [...graph.keys()].filter(
    (file) => /^(lib\/client|components)\//.test(file) && reachableFrom(file).has("zod/mini"),
  );
  expect(reachableFrom("lib/protocol/fields.ts")).toContain("zod/mini");
  expect(loading).toEqual([]);
});
