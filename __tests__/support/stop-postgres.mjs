import { once } from "node:events";

/** Ends what `start-postgres.mjs` has started. */
export default async function stopPostgres() {
  const child = globalThis.testPostgres;
  if (child.exitCode !== null) return;
  child.stdin.end();
  await once(child, "exit");
}
