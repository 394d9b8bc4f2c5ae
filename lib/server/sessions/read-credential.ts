import type { Credential } from "./find-viewer";

/** What a request carries to show who it is; a bearer token wins over a cookie. [AUTH3] */
export async function readCredential(headers: Headers): Promise<Credential | null> {
  throw new Error("to be written with sign-in");
}
