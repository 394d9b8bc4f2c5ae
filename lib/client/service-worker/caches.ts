/** Which build this worker belongs to; the script that bundles it writes it in. */
declare const BUILD: string;

/** Signing out erases by it. */
const PREFIX = "huddle-";

/** The page that opens without a network; it is a person's. */
export const PAGE_CACHE = `${PREFIX}page-${BUILD}`;
/** Scripts and styles of this build. */
export const STATIC_CACHE = `${PREFIX}static-${BUILD}`;

/** Throws away what other builds have kept: their page would ask for scripts that are no more. */
export async function forgetOtherBuilds(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !name.endsWith(BUILD));
  await Promise.all(others.map((name) => caches.delete(name)));
}
