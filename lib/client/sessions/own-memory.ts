/** What this device keeps for one person and must not show to the next, all under one beginning. */
const PREFIX = "huddle.own.";

/** A browser may refuse its storage: what is kept here is a convenience, and nobody is told that it is missing. */
export function readOwn(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps something on this device until whoever is signed in leaves. */
export function writeOwn(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    return;
  }
}

/** When somebody leaves, and when somebody comes: a session may have ended while no page was open. */
export function forgetOwn(): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    return;
  }
}
