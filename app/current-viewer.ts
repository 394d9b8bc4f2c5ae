import { headers } from "next/headers";
import { cache } from "react";
import { findViewer } from "@/lib/server/sessions/find-viewer";
import { readCredential } from "@/lib/server/sessions/read-credential";

/** Who is asking for this page, looked up once for all of its parts; null for nobody. */
export const currentViewer = cache(async () => {
  const credential = await readCredential(await headers());
  return credential && findViewer(credential);
});
