import { request } from "../api/request";
import { announceSignedOut } from "../api/sign-out-signal";

/** Ends every sign-in of this person, this one too. [AUTH5] */
export async function signOutEverywhere(): Promise<void> {
  await request("DELETE", "/api/sessions");
  announceSignedOut();
}
