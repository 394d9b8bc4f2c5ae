import { loadSettings } from "../load-settings";
import { runtime } from "../runtime";
import { closeDatabase } from "./close-database";
import { openDatabase } from "./open-database";

/** Opens the database where Next runs without `server.ts`, and leaves none behind when it ends. */
export async function openForNext(): Promise<void> {
  if (runtime().prisma) return;
  try {
    await openDatabase(await loadSettings());
  } catch (error) {
    if (!(error instanceof Error && error.name === "StartError")) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  const stop = () => void closeDatabase().finally(() => process.exit(0));
  process.once("SIGINT", stop).once("SIGTERM", stop);
}
