/**
 * Opens the database for plain `next dev` and `next start`; under `server.ts` it is open already.
 *
 * The import stands behind the condition because Next compiles this file for its edge runtime too.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { openForNext } = await import("./lib/server/database/open-for-next");
    await openForNext();
  }
}
