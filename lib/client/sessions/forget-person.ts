import { inTime } from "../storage/in-time";
import { eraseStorage } from "../storage/open-storage";
import { forgetOwn } from "./own-memory";

/** Erases all that this device keeps of a person who signs out. */
export async function forgetPerson(userId: number): Promise<void> {
  forgetOwn();
  await inTime(eraseStorage(userId));
}
