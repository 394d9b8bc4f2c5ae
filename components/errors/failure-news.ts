type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Hands a sentence to whoever shows such: the component that does is loaded only once there is one. */
export function tellFailureNews(text: string): void {
  for (const listener of listeners) listener(text);
}

/** @returns what ends it */
export function onFailureNews(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
