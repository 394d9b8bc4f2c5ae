import { eraseStorage } from "../storage/open-storage";
import { forgetOwn } from "./own-memory";

/** A tab that does not let go must not keep the one who leaves here. */
const PATIENCE_MS = 3_000;

/** Erases all that this device keeps of a person who signs out. */
export async function forgetPerson(userId: number): Promise<void> {
  forgetOwn();
  const erased = eraseStorage(userId).catch(() => {
    // A browser that refuses its storage has kept nothing in it.
  });
  await Promise.race([erased, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
