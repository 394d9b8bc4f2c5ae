import path from "node:path";
import { fileURLToPath } from "node:url";

/** Before each module that the bundler put in, it says which. */
const MODULE = /^\/\/ (\S+\.[cm]?[jt]sx?)$/;

/**
 * Where a function is, as somebody would open it: of a bundle the module that the line came from.
 *
 * @param line from 0
 * @param bundleLines of our own bundle, whose path ends with `dist/server.js`
 */
export function sourceOf(url: string, line: number, bundleLines: readonly string[]): string {
  if (!url.startsWith("file:")) return url;
  const file = path.relative(process.cwd(), fileURLToPath(url));
  if (file !== path.join("dist", "server.js")) return `${file}:${line + 1}`;
  for (let above = line; above >= 0; above -= 1) {
    const found = MODULE.exec(bundleLines[above] ?? "")?.[1];
    if (found) return found;
  }
  return file;
}
