/**
 * Hears when this device has lost its network: a connection would notice its own silence only seconds later.
 *
 * @returns stops listening
 */
export function listenForLoss(onLoss: () => void): () => void {
  window.addEventListener("offline", onLoss);
  return () => window.removeEventListener("offline", onLoss);
}
