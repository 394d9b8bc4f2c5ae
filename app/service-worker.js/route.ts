import { readFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "@/lib/server/project-root";

/** It is bundled after the pages, whose scripts it names. */
export const dynamic = "force-dynamic";

/** The service worker: at the root, because it speaks for no more than the folder it comes from. */
export async function GET(): Promise<Response> {
  const script = await readFile(path.join(projectRoot(), "dist", "service-worker.js")).catch(() => null);
  if (!script) return new Response(null, { status: 404 });
  return new Response(script, { headers: { "content-type": "text/javascript", "cache-control": "no-cache" } });
}
