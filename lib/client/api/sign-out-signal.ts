type Listener = () => void;

const listeners = new Set<Listener>();

/**
 * Hears that this browser is signed in no more, from whichever request learned it first.
 *
 * @returns stops listening
 */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells whoever shows the chat. Pages without it, such as the sign-in page, hear nothing and stay where they are. */
export function announceSignedOut(): void {
  for (const listener of [...listeners]) listener();
}
