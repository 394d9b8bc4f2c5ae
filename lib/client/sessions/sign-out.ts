import { request } from "../api/request";
import { announceSignedOut } from "../api/sign-out-signal";

/** Ends this sign-in; other devices go on. The page goes to the sign-in. [AUTH5] */
export async function signOut(): Promise<void> {
  await request("DELETE", "/api/sessions/current");
  announceSignedOut();
}
