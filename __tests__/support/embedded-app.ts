/** An app reduced to its embedded PostgreSQL: `embedded-app.ts DATA_DIR`. Prints how to connect, or why it cannot. */
import { startEmbedded } from "@/lib/server/database/embedded/start-embedded";

try {
  const embedded = await startEmbedded(process.argv[2]!);
  process.once("SIGTERM", () => void embedded.stop().then(() => process.exit(0)));
  console.log(JSON.stringify(embedded.connection));
} catch (error) {
  console.log(error instanceof Error && error.name === "StartError" ? error.message : error);
  process.exit(1);
}
