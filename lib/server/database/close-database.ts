import { runtime } from "../runtime";

/** Closes the database and stops it if it is ours; call it after the last request is answered. */
export async function closeDatabase(): Promise<void> {
  const { prisma, embedded, knownSessions } = runtime();
  void knownSessions?.stop();
  delete runtime().knownSessions;
  delete runtime().prisma;
  delete runtime().embedded;
  await prisma?.$disconnect();
  await embedded?.stop();
}
